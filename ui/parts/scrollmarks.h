// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

class QScrollBar;

namespace roundtrip {

/// ScrollMarks are thin marks over a vertical scroll bar, each at a part of the way from the top to
/// the bottom of what the bar scrolls over. They only paint: the mouse reaches the bar below them.
class ScrollMarks final : public QWidget
{
    Q_OBJECT

public:
    /// \a bar becomes the owner.
    explicit ScrollMarks(QScrollBar *bar);

    /// Marks the places \a parts, from 0 (the top) to 1, with \a color.
    void setMarks(const QList<double> &parts, const QColor &color);
    [[nodiscard]] const QList<double> &parts() const { return m_parts; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_parts;
    QColor m_color;
};

} // namespace roundtrip
