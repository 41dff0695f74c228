// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schemalist.h"

#include "datalayer/schema/schema.h"
#include "ui/parts/clearbutton.h"
#include "ui/parts/counted.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/sidebar/schemaview.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// So many tables are searched while one types; with more, the search waits for a pause.
constexpr qsizetype manyTables = 5000;
constexpr int pauseMs = 120;
/// So many tables are opened to show which of their columns were found.
constexpr int mostOpened = 50;

} // namespace

SchemaList::SchemaList(RowCounts &counts, QWidget *parent)
    : QWidget(parent)
    , m_counts(counts)
    , m_model(counts)
    , m_field(new QLineEdit(this))
    , m_heading(plainLabel(this))
    , m_view(new SchemaView(m_model, this))
    , m_placeholder(new Placeholder(m_view))
    , m_pause(new QTimer(this))
{
    m_field->setObjectName("tableSearch"_L1);
    m_field->setPlaceholderText(tr("Find a table or column…"));
    m_field->setAccessibleName(tr("Find a table or column"));
    addClearButton(m_field, tr("Clear the field"));
    m_field->installEventFilter(this);
    m_heading->setObjectName("schemaHeading"_L1);
    m_pause->setSingleShot(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 5, 8, 4);
    top->setSpacing(6);
    top->addWidget(m_field);
    top->addWidget(m_heading);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);

    connect(m_pause, &QTimer::timeout, this, [this] {
        search();
        sayFound();
    });
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        const bool isLarge = m_schema && m_schema->tables().size() > manyTables;
        m_pause->start(isLarge ? pauseMs : 0);
    });
    connect(m_view, &SchemaView::tableChosen, this, &SchemaList::tableChosen);
    connect(m_view, &SchemaView::relationChosen, this, &SchemaList::relationChosen);
    connect(m_view, &SchemaView::countRequested, &m_counts, &RowCounts::countExactly);
    connect(m_view, &SchemaView::expanded, this, [this](const QModelIndex &index) {
        const QString table = m_model.nameOf(index);
        if (!m_model.isSearching() && m_model.tableOf(index) >= 0 && !m_open.contains(table))
            m_open << table;
    });
    connect(m_view, &SchemaView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_model.isSearching() && m_model.tableOf(index) >= 0)
            m_open.removeAll(m_model.nameOf(index));
    });
    updateHeading();
}

void SchemaList::setSchema(std::shared_ptr<const Schema> schema,
                           std::shared_ptr<const SchemaNames> names)
{
    m_schema = std::move(schema);
    m_model.setSchema(m_schema, std::move(names));
    showOpen();
    search();
    updateHeading();
}

/// Opens the schemas, and the tables that were open before the model was reset.
void SchemaList::showOpen()
{
    if (!m_schema)
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_model.tableOf(index) >= 0)
            break;
        m_view->expand(index);
    }
    for (const QString &table : QStringList(m_open))
        m_view->expand(m_model.indexOfTable(m_schema->tableIndex(table)));
}

void SchemaList::setRoot(const QString &table)
{
    const QModelIndex index = m_schema ? m_model.indexOfTable(m_schema->tableIndex(table))
                                       : QModelIndex();
    const bool wasRoot = index.data(SchemaTreeModel::IsRootRole).toBool();
    m_model.setRoot(table);
    // Whoever looks at other tables meanwhile is left alone.
    const bool isNew = !wasRoot || m_model.tableOf(m_view->currentIndex()) < 0;
    if (index.isValid() && isNew && !m_view->hasFocus())
        m_view->setCurrentIndex(index); // and in sight
}

void SchemaList::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SchemaList::clearSearch()
{
    m_field->clear();
    search();
}

void SchemaList::search()
{
    m_pause->stop();
    const QString text = m_field->text().trimmed();
    if (!m_model.isSearching() && text.isEmpty())
        return;
    m_model.search(text);
    updateHeading();
    if (!m_model.isSearching()) {
        m_view->setAccessibleDescription({});
        showOpen();
        return;
    }
    int opened = 0;
    for (int row = 0; row < m_model.rowCount() && opened < mostOpened; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (!m_model.foundColumns(m_model.tableOf(index)).isEmpty()) {
            m_view->expand(index);
            ++opened;
        }
    }
    m_view->setCurrentIndex(m_model.index(0, 0));
    m_view->scrollToTop();
}

/// The focus stays in the field, from which Enter opens the first.
void SchemaList::sayFound()
{
    if (!m_model.isSearching())
        return;
    const QString first = m_model.index(0, 0).data().toString();
    announce(m_view, first.isEmpty() ? m_nothing : m_heading->text() + u": "_s + first);
}

void SchemaList::updateHeading()
{
    const int tables = m_model.shownCount(SchemaTreeModel::RowKind::Table);
    const int views = m_model.shownCount(SchemaTreeModel::RowKind::View);
    QString text = counted(tables, tr("1 table"), tr("%1 tables"));
    if (views > 0)
        text += u" · "_s + counted(views, tr("1 view"), tr("%1 views"));
    m_heading->setText(text);
    const bool isEmpty = m_model.isSearching() && tables + views == 0;
    m_nothing = isEmpty
        ? tr("No table or column has “%1” in its name.").arg(m_field->text().trimmed())
        : QString();
    m_placeholder->say(m_nothing);
}

void SchemaList::openFirst()
{
    if (m_pause->isActive())
        search();
    if (m_model.isSearching())
        m_view->choose(m_model.index(0, 0));
    else
        m_view->choose(m_view->currentIndex());
}

bool SchemaList::pressInField(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openFirst();
        return true;
    case Qt::Key_Down:
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model.index(0, 0));
        m_view->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        // A pop-up closes first.
        if (m_field->text().isEmpty() || window()->windowType() == Qt::Popup)
            return false;
        clearSearch();
        return true;
    default:
        return false;
    }
}

bool SchemaList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // Escape is the window's too: it empties the field before it stops anything.
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Escape && !m_field->text().isEmpty())
            event->accept();
    } else if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() == Qt::NoModifier || press->modifiers() == Qt::KeypadModifier)
            return pressInField(press->key());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace roundtrip

#include "moc_schemalist.cpp"
