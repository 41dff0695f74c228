// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/relations/relationlist.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/errortext.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/paleselection.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int listRowHeight = 26;
constexpr int mostRowsShown = 14;
constexpr int checkedWidth = 130;

} // namespace

RelationList::RelationList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("relationList"_L1);
    setAccessibleName(tr("Relations"));
    setColumnCount(ColumnCount);
    setHeaderLabels({ tr("From"), tr("To"), tr("Why"), tr("Checked") });
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new PaleSelection(listRowHeight, this));
    sayRowOnFocus(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isFitting && column != CheckedColumn)
            m_isSizedByHand = true;
    });
    fitColumns();
    connect(this, &QTreeWidget::itemChanged, this, &RelationList::takeChange);
}

/// The names take what the two short columns leave: they are what tells relations apart.
void RelationList::fitColumns()
{
    if (m_isSizedByHand)
        return;
    m_isFitting = true;
    const int why = scaledTo(font(), 90);
    const int names = std::max(scaledTo(font(), 260),
                               viewport()->width() - why - scaledTo(font(), checkedWidth));
    const int from = names * 58 / 100;
    for (const auto &[column, width] :
         { std::pair(FromColumn, from), std::pair(ToColumn, names - from),
           std::pair(WhyColumn, why) })
        header()->resizeSection(column, width);
    m_isFitting = false;
}

void RelationList::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

void RelationList::setRelations(std::shared_ptr<const Schema> schema,
                                const QList<OfferedRelation> &relations)
{
    m_schema = std::move(schema);
    m_relations.clear();
    clear();
    for (const OfferedRelation &relation : relations)
        add(relation);
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void RelationList::add(const OfferedRelation &relation)
{
    m_relations << relation;
    m_isFilling = true;
    addTopLevelItem(new QTreeWidgetItem);
    m_isFilling = false;
    showRow(topLevelItemCount() - 1);
    updateGeometry();
}

void RelationList::setCheck(const DeclaredRelation &relation, const Result<RelationCheck> &check)
{
    for (int row = 0; row < m_relations.size(); ++row) {
        if (!isSameRelation(m_relations[row].relation, relation, *m_schema))
            continue;
        m_relations[row].check = check;
        showRow(row);
    }
}

void RelationList::showRow(int row)
{
    m_isFilling = true;
    const OfferedRelation &offered = m_relations[row];
    QTreeWidgetItem *item = topLevelItem(row);
    item->setCheckState(FromColumn, offered.isTaken ? Qt::Checked : Qt::Unchecked);
    item->setText(FromColumn, visibleText(sourceText(offered.relation, *m_schema)));
    item->setText(ToColumn, visibleText(targetText(offered.relation, *m_schema)));
    const QString why = !offered.relation.through.isEmpty()
        ? tr("through %1").arg(visibleText(offered.relation.through))
        : offered.why == OfferedRelation::Why::ByName ? tr("by name")
        : offered.why == OfferedRelation::Why::ByType ? tr("type, values")
        : offered.relation.isGuessed                  ? tr("guessed")
                                                      : tr("declared");
    item->setText(WhyColumn, why);
    const QFont fixed = fixedFontBeside(font());
    for (const Column column : { FromColumn, ToColumn }) {
        item->setFont(column, fixed);
        item->setToolTip(column, plainToolTip(item->text(column)));
    }
    item->setForeground(WhyColumn, Theme(palette()).muted());
    showCheck(item, offered);
    sayWholeRow(item);
    m_isFilling = false;
}

void RelationList::showCheck(QTreeWidgetItem *item, const OfferedRelation &relation) const
{
    const Theme theme(palette());
    const QLocale locale;
    if (!relation.check) {
        item->setText(CheckedColumn, {});
        return;
    }
    QString text;
    QString tip;
    QColor color = theme.muted();
    if (!*relation.check) {
        const DbError &error = relation.check->error();
        text = error.kind == DbError::Kind::Timeout ? tr("takes too long") : tr("failed");
        tip = errorText(error);
    } else {
        const RelationCheck &counted = **relation.check;
        const qint64 all = counted.matching + counted.dangling;
        const QString matching = locale.toString(counted.matching);
        text = all == 0 ? tr("no values")
            : counted.dangling == 0
            ? tr("%1 of %2").arg(matching, locale.toString(all))
            : tr("%1 · %2 dangle").arg(matching, locale.toString(counted.dangling));
        if (all > 0)
            color = counted.dangling == 0 ? theme.good()
                                          : theme.mark(QueryLogModel::Mark::Repeated);
        tip = tr("%1 of %2 values lead to a record; NULL is not counted.")
                  .arg(matching, locale.toString(all));
    }
    item->setText(CheckedColumn, text);
    item->setForeground(CheckedColumn, color);
    item->setToolTip(CheckedColumn, plainToolTip(tip));
}

void RelationList::takeChange(QTreeWidgetItem *item)
{
    const int row = indexOfTopLevelItem(item);
    if (m_isFilling || row < 0 || row >= m_relations.size())
        return;
    const bool isTaken = item->checkState(FromColumn) == Qt::Checked;
    if (std::exchange(m_relations[row].isTaken, isTaken) != isTaken)
        emit takenChanged();
}

QSize RelationList::sizeHint() const
{
    const int rows = std::clamp(topLevelItemCount(), 1, mostRowsShown);
    return { 500,
             header()->sizeHint().height()
                 + rows * std::max(listRowHeight, fontMetrics().height() + 8) + 2 };
}

QSize RelationList::minimumSizeHint() const
{
    const int rows = std::clamp(topLevelItemCount(), 1, 3);
    return { 200,
             header()->sizeHint().height()
                 + rows * std::max(listRowHeight, fontMetrics().height() + 8) + 2 };
}

void RelationList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        for (int row = 0; row < m_relations.size(); ++row)
            showRow(row);
    }
}

} // namespace roundtrip

#include "moc_relationlist.cpp"
