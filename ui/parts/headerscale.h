// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QHeaderView;

namespace roundtrip {

/// HeaderScale keeps the columns of a header as wide, for their texts, as they are: when the size
/// of texts changes, the widths that the user can change do as well.
class HeaderScale final : public QObject
{
    Q_OBJECT

public:
    /// \a header becomes the owner. \a fixed is a column that has no texts, or -1.
    explicit HeaderScale(QHeaderView *header, int fixed = -1);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scale();

    QHeaderView *m_header;
    int m_fixed;
    double m_scale; ///< of the texts that the widths are for
};

} // namespace roundtrip
