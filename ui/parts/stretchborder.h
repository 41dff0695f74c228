// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <optional>

class QHeaderView;
class QMouseEvent;

namespace roundtrip {

/// StretchBorder has the border behind a column that takes the room which others leave dragged as
/// every other border is: the next column gets wider or narrower. QHeaderView moves no such border.
class StretchBorder final : public QObject
{
    Q_OBJECT

public:
    /// \a header becomes the owner. \a section is the column that is stretched.
    StretchBorder(QHeaderView *header, int section);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Drag is where the border was seized, and how wide the next column was then.
    struct Drag
    {
        int x;
        int section;
        int width;
    };

    [[nodiscard]] int nextSection() const;
    [[nodiscard]] bool isAtBorder(const QPoint &place) const;
    /// These return true if the event is about the border, and goes no further.
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);

    QHeaderView *m_header;
    int m_section;
    std::optional<Drag> m_drag;
    bool m_hasCursor = false; ///< the cursor of a border is shown
};

} // namespace roundtrip
