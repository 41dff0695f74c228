// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidgetAction>

class QLineEdit;
class QMenu;

namespace roundtrip {

/// MenuField is a field at the top of a long menu: while one types, only the entries that have the
/// text in them are left. Enter takes the first of them, or the one that is marked while nothing is
/// typed, and the arrow keys go on to the entries.
class MenuField final : public QWidgetAction
{
    Q_OBJECT

public:
    /// \a prompt is what the empty field says. \a menu becomes the owner; the caller adds the field
    /// to it, and what it finds are entries that are added behind it. Submenus always stay.
    MenuField(const QString &prompt, QMenu *menu);

signals:
    /// The user has typed \a text, and the entries that do not have it are hidden.
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Returns the entries of the menu that the field finds, hidden or not.
    [[nodiscard]] QList<QAction *> entries() const;
    void filter(const QString &text);
    /// Returns the first entry that is left and can be taken, or null.
    [[nodiscard]] QAction *first() const;
    /// Returns the entry that is marked, if it can be taken while nothing is typed, or null.
    [[nodiscard]] QAction *marked() const;
    void takeFirst();

    QMenu *m_menu;
    QLineEdit *m_field;
};

} // namespace roundtrip
