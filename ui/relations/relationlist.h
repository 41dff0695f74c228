// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/relations/offeredrelation.h"

#include <QTreeWidget>

#include <memory>

namespace roundtrip {

/// RelationList lists relations that can be taken, each with a box to check: from where to where it
/// leads, why it is offered, and how its values fit, where these were counted.
class RelationList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RelationList(QWidget *parent = nullptr);

    /// Shows \a relations of a database with \a schema.
    void setRelations(std::shared_ptr<const Schema> schema,
                      const QList<OfferedRelation> &relations);
    /// Returns the relations as the user has checked them.
    [[nodiscard]] const QList<OfferedRelation> &relations() const { return m_relations; }
    void add(const OfferedRelation &relation);
    /// Shows \a check at \a relation, if that is in the list.
    void setCheck(const DeclaredRelation &relation, const Result<RelationCheck> &check);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user has taken a relation, or given one up.
    void takenChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Column { FromColumn, ToColumn, WhyColumn, CheckedColumn, ColumnCount };

    void showRow(int row);
    void showCheck(QTreeWidgetItem *item, const OfferedRelation &relation) const;
    void takeChange(QTreeWidgetItem *item);
    void fitColumns();

    std::shared_ptr<const Schema> m_schema;
    QList<OfferedRelation> m_relations; ///< by row
    bool m_isFilling = false;
    bool m_isFitting = false;
    bool m_isSizedByHand = false; ///< the user has chosen the columns' widths
};

} // namespace roundtrip
