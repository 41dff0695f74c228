// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"
#include "ui/search/conditioncompletion.h"
#include "ui/search/recordfilter.h"

#include <QFrame>

#include <memory>

class QAction;
class QHBoxLayout;
class QLabel;
class QTimer;

namespace roundtrip {

class ConditionField;

/// SearchBar is the field above the records by which the user says which root records are wanted: a
/// free text, which is searched for as it is typed, and conditions, each of which becomes a chip
/// with Enter. It asks for another query and searches nothing itself.
class SearchBar final : public QFrame
{
    Q_OBJECT

public:
    /// The time that passes after a key before a text is searched for.
    static constexpr int debounceMs = 250;

    explicit SearchBar(QWidget *parent = nullptr);

    /// Shows the filter of \a query, which is one of a database with \a schema; nothing can be
    /// typed where the schema is null or has not its root. A text that is being typed stays.
    void setQuery(std::shared_ptr<const Schema> schema, const QuerySet &query);
    /// Sets where values for completions come from.
    void setValues(ValuesOf values) { m_values = std::move(values); }
    /// Says that a free text is searched for at Enter only, since a search takes long.
    void setWaitingForEnter(bool isWaiting);
    /// Shows \a text, how many records the filter finds, beside the field.
    void setCount(const QString &text);
    /// Puts \a before in front of the field and \a behind behind it, in one line with it.
    void addBeside(QWidget *before, const QList<QWidget *> &behind);
    void focusField();
    /// Returns true if the field or a chip has the focus.
    [[nodiscard]] bool hasFocusInside() const;
    /// Takes back one thing that is being done in the bar: the open list, the editing of a
    /// condition, the text, then the conditions. Returns false if there was nothing.
    bool takeBack();
    /// Returns the filter that was asked for last, or is shown.
    [[nodiscard]] const RecordFilter &filter() const { return m_filter; }
    /// Returns the action that removes the text and all conditions.
    [[nodiscard]] QAction *clearAction() const { return m_clear; }

signals:
    /// The user wants the records of \a query.
    void filterChosen(const roundtrip::QuerySet &query);

private:
    void buildField();
    void rebuildChips();
    void addChip(qsizetype position);
    void textTyped();
    void searchText();
    void enter();
    void takeCondition(const Condition &condition);
    void edit(qsizetype position);
    void endEditing();
    void remove(qsizetype position);
    void clear();
    void send();
    void showCount();
    void setError(const QString &text);
    [[nodiscard]] bool isConditionBegun(const QString &text) const;
    [[nodiscard]] bool looksLikeCondition(const QString &text) const;

    std::shared_ptr<const Schema> m_schema;
    QuerySet m_query; ///< what m_filter is applied to
    int m_table = -1; ///< of m_query's root; -1 for none
    RecordFilter m_filter;
    qsizetype m_edited = -1; ///< the condition that is being edited, or -1
    bool m_isWaiting = false; ///< for Enter
    QString m_countText; ///< see setCount()
    ValuesOf m_values;

    QHBoxLayout *m_line;
    ConditionField *m_field;
    QLabel *m_count;
    QWidget *m_chips;
    QLabel *m_error;
    QAction *m_clear;
    QTimer *m_debounce;
};

} // namespace roundtrip
