// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

class QMenu;

namespace roundtrip {

/// HelpPage is a page of the help, whose text is Markdown or HTML. It is a plain value.
struct HelpPage
{
    QString name; ///< by which links find it: `prefetch`
    QString title;
    QString markdown; ///< empty where there is html
    QString html {};

    /// Returns whether \a searched stands in the title or the text, in whatever case.
    [[nodiscard]] bool contains(const QString &searched) const;
};

/// Returns a page for each concept, in the order in which one would read them.
[[nodiscard]] QList<HelpPage> conceptPages();
/// Returns the page of all keys: the keys of the actions in \a groups, which are menus of the
/// window, and the keys of the views.
[[nodiscard]] HelpPage keysPage(const QList<QMenu *> &groups);
/// Returns the page about the program, with \a versions and the licences.
[[nodiscard]] HelpPage aboutPage(const QStringList &versions);

} // namespace roundtrip
