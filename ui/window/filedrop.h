// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace roundtrip {

/// FileDrop lets files be dropped anywhere on a widget.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    /// Becomes a child of \a widget.
    explicit FileDrop(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The file \a path was dropped; of several the first one.
    void dropped(const QString &path);
};

} // namespace roundtrip
