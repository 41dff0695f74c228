// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/help/helppage.h"

#include "ui/parts/translations.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QKeySequence>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

QString textOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpPage pageNamed(const QString &name)
{
    HelpPage page { name, {}, textOfFile(u":/help/%1/%2.md"_s.arg(currentLanguage(), name)) };
    if (page.markdown.isEmpty()) // there are no pages in this language: those in English
        page.markdown = textOfFile(u":/help/%1.md"_s.arg(name));
    // The comments that every file begins with, and then the title.
    page.markdown = page.markdown.sliced(std::max<qsizetype>(0, page.markdown.indexOf("# "_L1)));
    page.title = page.markdown.section(u'\n', 0, 0)
                     .sliced(std::min<qsizetype>(2, page.markdown.section(u'\n', 0, 0).size()));
    return page;
}

QString keyRow(const QString &keys, const QString &text)
{
    return u"<tr><td width='170'><b>%1</b></td><td>%2</td></tr>"_s.arg(keys.toHtmlEscaped(),
                                                                       text.toHtmlEscaped());
}

QString rowsOfMenu(const QMenu &menu)
{
    QString rows;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu()) {
            rows += rowsOfMenu(*action->menu());
            continue;
        }
        const QList<QKeySequence> keys = action->shortcuts();
        if (keys.isEmpty())
            continue;
        QString text = action->text();
        text.remove(u'&');
        rows += keyRow(keys.constFirst().toString(QKeySequence::NativeText), text);
    }
    return rows;
}

QString section(const QString &title, const QString &rows)
{
    if (rows.isEmpty())
        return {};
    return u"<h3>%1</h3><table cellspacing='0' cellpadding='2'>%2</table>"_s.arg(
        title.toHtmlEscaped(), rows);
}

QString key(QKeyCombination code)
{
    return QKeySequence(code).toString(QKeySequence::NativeText);
}

/// What the views do by themselves, without an action.
QString rowsOfViews()
{
    return keyRow(key(QKeyCombination(Qt::Key_Right)) + u"  "_s
                      + key(QKeyCombination(Qt::Key_Left)),
                  HelpText::tr("Open or close a record"))
        + keyRow(u"*"_s, HelpText::tr("Open all below a record"))
        + keyRow(key(Qt::CTRL | Qt::Key_Return), HelpText::tr("Make a record the root"))
        + keyRow(key(Qt::CTRL | Qt::Key_C), HelpText::tr("Copy what is selected"))
        + keyRow(key(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                 HelpText::tr("Copy records with the names of their columns"))
        + keyRow(key(Qt::ALT | Qt::Key_U), HelpText::tr("Follow the relations that are guessed"))
        + keyRow(key(Qt::ALT | Qt::Key_1) + u" … "_s + key(Qt::ALT | Qt::Key_5),
                 HelpText::tr("Open one of the databases opened last"))
        + keyRow(key(QKeyCombination(Qt::Key_Home)) + u"  "_s + key(QKeyCombination(Qt::Key_End)),
                 HelpText::tr("The first, or the last of all records"));
}

QString rowsOfQueries()
{
    return keyRow(key(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                  HelpText::tr("One row for all queries with the same text, or one for each"))
        + keyRow(key(QKeyCombination(Qt::Key_Space)), HelpText::tr("Fold or unfold a load"))
        + keyRow(key(Qt::CTRL | Qt::Key_C), HelpText::tr("Copy as SQL that runs"));
}

} // namespace

bool HelpPage::contains(const QString &searched) const
{
    return title.contains(searched, Qt::CaseInsensitive)
        || markdown.contains(searched, Qt::CaseInsensitive)
        || html.contains(searched.toHtmlEscaped(), Qt::CaseInsensitive);
}

QList<HelpPage> conceptPages()
{
    QList<HelpPage> pages;
    for (const QLatin1StringView name :
         { "n-plus-one"_L1, "naive"_L1, "prefetch"_L1, "join"_L1, "subquery"_L1, "on-demand"_L1,
           "latency"_L1, "race"_L1, "log"_L1, "plan"_L1, "relations"_L1, "searching"_L1,
           "exports"_L1 })
        pages << pageNamed(name);
    return pages;
}

HelpPage keysPage(const QList<QMenu *> &groups)
{
    HelpPage page { u"keys"_s, HelpText::tr("Keys"), {} };
    page.html = u"<h1>%1</h1>"_s.arg(page.title.toHtmlEscaped());
    for (const QMenu *group : groups) {
        QString title = group->title();
        page.html += section(title.remove(u'&'), rowsOfMenu(*group));
    }
    page.html += section(HelpText::tr("In the records"), rowsOfViews());
    page.html += section(HelpText::tr("In the queries"), rowsOfQueries());
    return page;
}

HelpPage aboutPage(const QStringList &versions)
{
    HelpPage page { u"about"_s, HelpText::tr("About Roundtrip"), {} };
    page.html = u"<h1>%1</h1><p>%2</p>"_s.arg(
        page.title.toHtmlEscaped(),
        HelpText::tr("Shows what loading related records costs. It only reads.").toHtmlEscaped());
    page.html += u"<h3>%1</h3><ul>"_s.arg(HelpText::tr("Versions").toHtmlEscaped());
    for (const QString &version : versions)
        page.html += u"<li>%1</li>"_s.arg(version.toHtmlEscaped());
    page.html += u"</ul><h3>%1</h3><p>%2</p><p>%3</p>"_s.arg(
        HelpText::tr("Licences").toHtmlEscaped(),
        HelpText::tr("Roundtrip is under the MIT licence, which stands below. Qt is under the GNU "
                     "Lesser General Public License, version 3; the program is linked to it as a "
                     "library that can be exchanged. SQLite is in the public domain.")
            .toHtmlEscaped(),
        HelpText::tr("Qt's drivers for servers, libpq (PostgreSQL Licence) and libmariadb (LGPL "
                     "2.1) are those of the system.")
            .toHtmlEscaped());
    const QStringList paragraphs = textOfFile(u":/LICENSE"_s).split(u"\n\n"_s);
    for (const QString &paragraph : paragraphs)
        page.html += u"<p>%1</p>"_s.arg(paragraph.simplified().toHtmlEscaped());
    return page;
}

} // namespace roundtrip
