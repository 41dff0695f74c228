// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;

namespace roundtrip {

/// TourCard is a small card that lies over a window, beside the part of it that the card speaks of,
/// and draws a frame around that part. The window can be used as ever: the card takes no focus by
/// itself, and it moves along when the window changes its size.
class TourCard final : public QFrame
{
    Q_OBJECT

public:
    /// \a window becomes the owner.
    explicit TourCard(QWidget *window);

    /// Shows \a heading and \a text beside \a place, a part of the window. On the last card, as
    /// \a isLast says, the button that goes on says that the tour ends.
    void show(const QString &heading, const QString &text, QWidget *place, bool isLast);
    /// Takes the card away.
    void dismiss();

signals:
    void nextRequested();
    void skipRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Puts the card where it covers nothing of its place and stays in the window, as far as there
    /// is room. It is hidden while its place is.
    void settle();
    void settleLater();

    QWidget *m_window;
    QWidget *m_outline; ///< the frame around m_place
    QPointer<QWidget> m_place;
    QLabel *m_heading;
    QLabel *m_text;
    QToolButton *m_next;
    bool m_isWanted = false; ///< show() was called, and dismiss() was not
    bool m_isDue = false; ///< settle() is in the event queue
};

} // namespace roundtrip
