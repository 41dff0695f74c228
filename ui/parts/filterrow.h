// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QList>
#include <QSet>

class QAbstractButton;
class QAction;
class QBoxLayout;
class QGridLayout;
class QLineEdit;

namespace roundtrip {

/// FilterRow is the row above a list by which the user filters the list: a field for a text, and
/// behind it buttons that can be pressed down, if there are any. These stand below the field where
/// there is no room beside, close together where that is needed, and at last in two lines; those
/// that would find nothing are left out before. It filters nothing itself.
class FilterRow final : public QFrame
{
    Q_OBJECT

public:
    /// \a title says to a screen reader what the field filters, and \a fieldName is the field's
    /// object name.
    FilterRow(const QString &title, const QString &fieldName, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

    /// Sets what the field says while it is empty.
    void setPlaceholderText(const QString &text);
    /// Adds \a button at the end of the row, which becomes its owner.
    void addButton(QAbstractButton *button);
    /// Says that \a button would find nothing now, so that it can be left out where there is no
    /// room for all of them. While it is pressed or has the focus it stays.
    void setSpare(QAbstractButton *button, bool isSpare);
    /// Gives the field the focus and selects its text.
    void focusField();
    /// Returns the action that empties the field and releases the buttons.
    [[nodiscard]] QAction *clearAction() const { return m_clear; }

signals:
    /// The text to filter by has become \a text.
    void textChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void clear();
    void fit();
    void setTight(bool isTight);
    void leaveOutSpares(bool areLeftOut);
    [[nodiscard]] QList<QAbstractButton *> shownButtons() const;
    void arrange(int buttonsInLine);

    QBoxLayout *m_lines;
    QGridLayout *m_grid; ///< of the buttons
    QList<QAbstractButton *> m_arranged;
    int m_buttonsInLine = 0; ///< as arranged
    QWidget *m_beside; ///< the buttons
    QLineEdit *m_field;
    QList<QAbstractButton *> m_buttons;
    QSet<QAbstractButton *> m_spare; ///< of m_buttons, see setSpare()
    QAction *m_clear;
    bool m_isTight = false; ///< the buttons have narrow edges
};

} // namespace roundtrip
