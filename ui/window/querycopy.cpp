// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/querycopy.h"

#include "datalayer/models/errortext.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/tablecolumns.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/opencommand.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// So many loads may leave the log before theirs are looked for among the kept queries.
constexpr qsizetype mostAsked = 256;

/// Names of languages, which are the same in every language.
QString languageTitle(Language language)
{
    switch (language) {
    case Language::Django:
        return u"Django"_s;
    case Language::SqlAlchemy:
        return u"SQLAlchemy"_s;
    case Language::ActiveRecord:
        return u"ActiveRecord"_s;
    case Language::Ecto:
        return u"Ecto"_s;
    case Language::Sql:
        return u"SQL"_s;
    case Language::Cpp:
        break;
    }
    return u"C++"_s;
}

} // namespace

QueryCopy::QueryCopy(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.browsed, &BrowsedDatabase::loadFinished, this, &QueryCopy::note);
}

QueryCopy::Asked QueryCopy::shown() const
{
    const BrowsedDatabase &browsed = m_parts.browsed;
    return { m_parts.records.pages().query(), browsed.info().schema, browsed.settings().kind,
             openCommand(browsed, m_parts.records.pages(),
                         m_parts.pane.table()->columns()->chosen()) };
}

/// Keeps the query of the load that has ended.
void QueryCopy::note()
{
    const LoadId load = m_parts.browsed.shownLoad();
    // After a failure other records may be shown than those that were asked for.
    const bool isShown = m_parts.browsed.asked() == m_parts.records.pages().query();
    if (load == LoadId::None || !isShown)
        return;
    m_asked.insert(load, shown());
    if (m_asked.size() > mostAsked) {
        m_asked.removeIf([this](const std::pair<const LoadId &, Asked &> &asked) {
            return !m_parts.log.sectionOf(asked.first).isValid();
        });
    }
}

void QueryCopy::addForms(QMenu *menu)
{
    for (const Language language : allLanguages() + QList { Language::Cpp })
        menu->addAction(languageTitle(language), this,
                        [this, language] { copy(shown(), language); });
    menu->addSeparator();
    menu->addAction(tr("Command line"), this,
                    [this] { QGuiApplication::clipboard()->setText(shown().commandLine); });
}

void QueryCopy::addForms(QMenu *menu, LoadId load)
{
    const auto asked = m_asked.constFind(load);
    if (asked == m_asked.constEnd())
        return;
    for (const Language language : allLanguages() + QList { Language::Cpp }) {
        menu->addAction(languageTitle(language), this,
                        [this, language, asked = *asked] { copy(asked, language); });
    }
    menu->addSeparator();
    menu->addAction(tr("Command line"), this,
                    [line = asked->commandLine] { QGuiApplication::clipboard()->setText(line); });
}

void QueryCopy::copy(const Asked &asked, Language language)
{
    if (!asked.schema)
        return;
    const Result<QString> text = expressionFor(asked.query, *asked.schema, language, asked.kind);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    else
        emit said(tr("Nothing was copied. %1.").arg(errorText(text.error())));
}

} // namespace roundtrip

#include "moc_querycopy.cpp"
