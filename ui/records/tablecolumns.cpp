// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/tablecolumns.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/visibletext.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/recordtablemodel.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/menufield.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/windowsettings.h"
#include "ui/records/tableheader.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

constexpr int leastWidth = 60;
constexpr int mostWidth = 260;
/// So many columns are as wide as what they show; more would take long to look at.
constexpr int measuredColumns = 60;
/// So many columns are found by looking.
constexpr int mostWithoutFinding = 15;

} // namespace

TableColumns::TableColumns(QTableView *view, const RecordTableModel &model,
                           WindowSettings *settings)
    : QObject(view)
    , m_view(view)
    , m_model(model)
    , m_settings(settings)
{
    header()->setResizeContentsPrecision(40);
    view->installEventFilter(this);
    const auto touch = [this] { m_isTouched = m_isTouched || !m_isArranging; };
    connect(header(), &QHeaderView::sectionMoved, this, touch);
    connect(header(), &QHeaderView::sectionResized, this, [this, touch](int section) {
        if (m_areWidthsDue)
            return; // another size of texts has scaled a width that nobody has seen
        if (!m_isArranging)
            m_fixed << section;
        touch();
    });
    connect(&model, &PagedModel::rowsArrived, this, &TableColumns::grow);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        save();
        m_isArranging = true; // the header takes sections in and out
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &TableColumns::showColumns);
    // Queued, since the end of a load takes the last message back.
    connect(
        &model, &PagedModel::loadFinished, this,
        [this](LoadId /*load*/, const std::optional<DbError> &error, bool wasStopped) {
            const QString complaint = std::exchange(m_complaint, {});
            if (!complaint.isEmpty() && !error && !wasStopped) // that is told of instead
                emit said(complaint);
        },
        Qt::QueuedConnection);
    connect(&model, &PagedModel::loadStarted, this, [this] { m_complaint.clear(); });
    showColumns();
}

QHeaderView *TableColumns::header() const
{
    return m_view->horizontalHeader();
}

void TableColumns::setDatabase(const QString &database)
{
    save();
    m_database = database;
    m_ids.clear();
}

QStringList TableColumns::idsNow() const
{
    QStringList ids;
    for (int section = 0; section < m_model.columnCount(); ++section)
        ids << m_model.columnId(section);
    return ids;
}

int TableColumns::shownCount() const
{
    return header()->count() - header()->hiddenSectionCount();
}

/// The column of this name, or else the relation; -1 for none.
int TableColumns::sectionNamed(const QString &name) const
{
    const auto column = static_cast<int>(m_ids.indexOf(QChar(u'c') + name));
    return column >= 0 ? column : static_cast<int>(m_ids.indexOf(QChar(u'r') + name));
}

QStringList TableColumns::chosen() const
{
    QStringList names;
    bool isPlain = true;
    for (int place = 0; place < header()->count(); ++place) {
        const int section = header()->logicalIndex(place);
        const QString name = m_model.columnName(section);
        isPlain = isPlain && section == place
            && (!header()->isSectionHidden(section) || name.isEmpty());
        if (!header()->isSectionHidden(section) && !name.isEmpty())
            names << name;
    }
    return isPlain ? QStringList() : names;
}

//--- Showing and keeping

void TableColumns::showColumns()
{
    const QString table = m_model.pages().query().root();
    const QStringList ids = idsNow();
    const bool areSame = table == m_table && ids == m_ids;
    m_table = table;
    m_ids = ids;
    if (!ids.isEmpty() && !areSame) {
        for (int section = 0; section < header()->count(); ++section) {
            header()->moveSection(header()->visualIndex(section), section);
            header()->showSection(section);
        }
        m_fixed.clear();
        m_areWidthsDue = true;
        restore();
        m_view->horizontalScrollBar()->setValue(0);
    }
    if (!ids.isEmpty() && !m_wanted.isEmpty())
        showWanted();
    measure();
    m_isArranging = false;
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Show)
        measure();
    return QObject::eventFilter(watched, event);
}

/// Looks at values for the widths, which takes long, and so not while nobody sees the table.
void TableColumns::measure()
{
    if (!m_view->isVisible())
        return;
    if (std::exchange(m_areWidthsDue, false))
        setWidths();
    else
        grow();
}

/// The first records may have shorter values than those that come into sight later. Nothing becomes
/// narrower, which would be restless.
void TableColumns::grow()
{
    if (!m_view->isVisible())
        return;
    const QAbstractItemView *view = m_view;
    const QScopedValueRollback arranging(m_isArranging, true);
    const int right = m_view->viewport()->width();
    for (int section = 0; section < header()->count(); ++section) {
        const int width = header()->sectionSize(section);
        const int left = header()->sectionViewportPosition(section);
        if (width == 0 || width >= mostWidth || left + width < 0 || left > right
            || m_fixed.contains(section))
            continue; // looking at values that nobody sees would take long
        if (const int wanted = std::min(view->sizeHintForColumn(section), mostWidth);
            wanted > width)
            header()->resizeSection(section, wanted);
    }
}

void TableColumns::setWidths()
{
    const QAbstractItemView *view = m_view; // QTableView keeps the function to itself
    const QScopedValueRollback arranging(m_isArranging, true);
    const int measured = std::min(header()->count(), measuredColumns);
    for (int section = 0; section < measured; ++section) {
        if (m_fixed.contains(section))
            continue;
        const int wanted = std::max(view->sizeHintForColumn(section), titleWidth(section));
        header()->resizeSection(section, std::clamp(wanted, leastWidth, mostWidth));
    }
}

/// QHeaderView itself takes hidden sections for ones without a title.
int TableColumns::titleWidth(int section) const
{
    const auto *titles = qobject_cast<const TableHeader *>(header());
    return titles ? titles->sectionSizeFromContents(section).width()
                  : header()->sectionSizeHint(section);
}

void TableColumns::restore()
{
    if (!m_settings)
        return;
    int place = 0;
    for (const ShownColumn &column : m_settings->columns(m_database, m_table)) {
        const auto section = static_cast<int>(m_ids.indexOf(column.id));
        if (section < 0)
            continue; // it is not there any more
        header()->moveSection(header()->visualIndex(section), place++);
        header()->resizeSection(section, column.width);
        m_fixed << section;
        header()->setSectionHidden(section, column.isHidden && shownCount() > 1);
    }
}

/// What was asked for, as far as it is there; without any of it all that is.
void TableColumns::showWanted()
{
    QList<int> sections;
    QString missing;
    for (const QString &name : std::exchange(m_wanted, {})) {
        if (const int section = sectionNamed(name); section >= 0)
            sections << section;
        else
            missing = name;
    }
    for (int section = 0; section < header()->count() && !sections.isEmpty(); ++section) {
        const bool isNamed = !m_model.columnName(section).isEmpty();
        header()->setSectionHidden(section, isNamed && !sections.contains(section));
    }
    for (int place = 0; place < sections.size(); ++place)
        header()->moveSection(header()->visualIndex(sections[place]), place);
    if (missing.isNull())
        return;
    QStringList names;
    for (int section = 0; section < header()->count(); ++section)
        names << m_model.columnName(section);
    names.removeAll(QString());
    m_complaint = visibleText(errorText(noSuchWord(
        { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a column of %2 or a relation of the path"),
          { missing, m_table } },
        missing, names)));
}

void TableColumns::save()
{
    if (!std::exchange(m_isTouched, false) || !m_settings || m_ids != idsNow())
        return;
    if (std::exchange(m_areWidthsDue, false))
        setWidths();
    QList<ShownColumn> columns;
    for (int place = 0; place < header()->count(); ++place) {
        const int section = header()->logicalIndex(place);
        const bool isHidden = header()->isSectionHidden(section);
        // A hidden one has no width: the next time it is as wide as it would be by itself.
        columns << ShownColumn { m_ids[section],
                                 isHidden ? header()->defaultSectionSize()
                                          : header()->sectionSize(section),
                                 isHidden };
    }
    m_settings->setColumns(m_database, m_table, columns);
}

//--- Menus

void TableColumns::fillMenu(QMenu *menu)
{
    menu->clear();
    if (header()->count() > mostWithoutFinding)
        menu->addAction(new MenuField(tr("Find a column…"), menu));
    menu->addAction(tr("Show all"), this, [this] {
        for (int section = 0; section < header()->count(); ++section)
            header()->showSection(section);
        m_isTouched = true;
    });
    menu->addSeparator();
    for (int place = 0; place < header()->count(); ++place) {
        const int section = header()->logicalIndex(place);
        const QString name = m_model.headerData(section, Qt::Horizontal).toString();
        QAction *action = menu->addAction(plainActionText(name));
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(section));
        connect(action, &QAction::toggled, this, [this, action, section](bool isShown) {
            if (!isShown && shownCount() == 1) {
                action->setChecked(true); // one stays
                return;
            }
            header()->setSectionHidden(section, !isShown);
            m_isTouched = true;
        });
    }
}

/// To the left or right of the columns that are shown.
void TableColumns::move(int section, int by)
{
    int place = header()->visualIndex(section) + by;
    while (place >= 0 && place < header()->count()
           && header()->isSectionHidden(header()->logicalIndex(place)))
        place += by;
    if (place >= 0 && place < header()->count())
        header()->moveSection(header()->visualIndex(section), place);
}

void TableColumns::addTo(QMenu *menu, int section)
{
    menu->addAction(tr("Move to the left"), this, [this, section] { move(section, -1); });
    menu->addAction(tr("Move to the right"), this, [this, section] { move(section, 1); });
    menu->addAction(tr("As wide as its values"), this,
                    [this, section] { m_view->resizeColumnToContents(section); });
    QAction *hide = menu->addAction(tr("Hide"), this, [this, section] {
        header()->hideSection(section);
        m_isTouched = true;
    });
    hide->setEnabled(shownCount() > 1);
    auto *columns = new ChoiceMenu(tr("Columns"), menu);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { fillMenu(columns); });
    menu->addMenu(columns);
}

} // namespace roundtrip

#include "moc_tablecolumns.cpp"
