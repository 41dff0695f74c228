// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/openmenu.h"

#include "ui/connect/filecheck.h"
#include "ui/connect/recentplace.h"
#include "ui/parts/icons/icons.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/windowsettings.h"

#include <QFontMetrics>
#include <QKeySequence>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The most that an entry says of its place, and of what was shown of it, in pixels.
constexpr int mostDetailWidth = 260;
/// So many of the databases opened last have keys.
constexpr int mostKeys = 5;

QKeySequence keysOf(int entry)
{
    return Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + entry);
}

} // namespace

OpenMenu::OpenMenu(WindowSettings &settings, QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
    , m_files(new FileCheck(this))
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &OpenMenu::fill);
    connect(m_files, &FileCheck::changed, this, &OpenMenu::mark);
    if (parent)
        addKeys(parent);
}

void OpenMenu::addKeys(QWidget *window)
{
    for (int entry = 0; entry < mostKeys; ++entry) {
        const auto *keys = new QShortcut(keysOf(entry), window);
        connect(keys, &QShortcut::activated, this, [this, entry] {
            const QList<RecentPlace> recent = recentPlaces(m_settings);
            if (entry < recent.size())
                emit recentChosen(recent[entry].place);
        });
    }
}

void OpenMenu::fill()
{
    clear();
    m_recent.clear();
    m_entries = 0;
    const auto icon = [](const QString &name) { return ownIcon(name, IconPlace::Menu); };
    addAction(icon(u"open"_s), tr("Open file…"), this, &OpenMenu::browseRequested);
    addAction(icon(u"server"_s), tr("Connect to a server…"), this, &OpenMenu::connectRequested);
    addAction(icon(u"sample"_s), tr("Sample library"), this, &OpenMenu::sampleRequested);
    addAction(icon(u"start"_s), tr("Start page"), this, &OpenMenu::startRequested);
    const QList<RecentPlace> recent = recentPlaces(m_settings);
    if (recent.isEmpty())
        return;
    addSection(tr("Recent"));
    for (const RecentPlace &place : recent)
        addRecent(place);
    m_files->check(m_recent.keys());
    addSeparator();
    addAction(icon(u"clear"_s), tr("Forget them"), this, [this] { m_settings.clearRecent(); });
}

void OpenMenu::addRecent(const RecentPlace &recent)
{
    const QFontMetrics metrics(font());
    QStringList details;
    for (const QString &detail : { recent.where, recent.path }) {
        if (!detail.isEmpty())
            details << metrics.elidedText(detail, Qt::ElideMiddle, mostDetailWidth);
    }
    const QString place = recent.place;
    // Behind a tab it stands at the right, where other entries have their keys.
    QAction *action = addAction(plainActionText(recent.title) + u'\t'
                                    + plainActionText(details.join(u"  ·  "_s)),
                                this, [this, place] { emit recentChosen(place); });
    QStringList tips { recent.file.isEmpty() ? recent.where : recent.file };
    if (!recent.path.isEmpty())
        tips << recent.path;
    if (m_entries < mostKeys)
        tips << keysOf(m_entries).toString(QKeySequence::NativeText);
    ++m_entries;
    action->setToolTip(plainToolTip(tips.join(u'\n')));
    if (recent.file.isEmpty())
        return;
    m_recent.insert(recent.file, action);
    mark(recent.file);
}

void OpenMenu::mark(const QString &file)
{
    QAction *action = m_recent.value(file);
    if (!action || m_files->stateOf(file) == FileCheck::State::Unknown)
        return;
    const QString marking = u"  ·  "_s + tr("not there any more");
    QString text = action->text();
    if (text.endsWith(marking))
        text.chop(marking.size());
    action->setText(m_files->stateOf(file) == FileCheck::State::Gone ? text + marking : text);
}

} // namespace roundtrip

#include "moc_openmenu.cpp"
