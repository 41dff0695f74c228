// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/searchbar.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/errortext.h"
#include "datalayer/sql/conditiontext.h"
#include "ui/parts/clearbutton.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/search/conditionchip.h"
#include "ui/search/conditionfield.h"
#include "ui/search/flowlayout.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// More of it would be no search, and SQLite takes no longer pattern than 50 000 bytes.
constexpr int longestSearch = 4000;

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QFrame(parent)
    , m_line(new QHBoxLayout)
    , m_field(new ConditionField(this))
    , m_count(plainLabel(this))
    , m_chips(new QWidget(this))
    , m_error(plainLabel(this))
    , m_clear(new QAction(tr("Clear the search"), this))
    , m_debounce(new QTimer(this))
{
    setObjectName("searchBar"_L1);
    buildField();
    m_count->setObjectName("hitCount"_L1);
    m_error->setObjectName("searchError"_L1);
    m_error->setProperty("fieldError", true);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(6, 4, 6, 4);
    m_error->hide();
    m_chips->setObjectName("conditions"_L1);
    m_chips->setAccessibleName(tr("Conditions"));
    auto *flow = new FlowLayout(m_chips);
    flow->setContentsMargins(6, 4, 6, 4);
    flow->setSpacing(6);
    m_chips->hide();

    m_line->setContentsMargins(6, 0, 8, 0);
    m_line->setSpacing(6);
    m_line->addWidget(m_field, 1);
    m_line->addWidget(m_count);
    m_count->setContentsMargins(2, 0, 4, 0);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 2, 0, 2);
    lines->setSpacing(0);
    lines->addLayout(m_line);
    lines->addWidget(m_error);
    lines->addWidget(m_chips);

    m_debounce->setSingleShot(true);
    m_debounce->setInterval(debounceMs);
    connect(m_debounce, &QTimer::timeout, this, &SearchBar::searchText);
    connect(m_clear, &QAction::triggered, this, &SearchBar::clear);
    setQuery({}, {});
}

void SearchBar::buildField()
{
    m_field->setObjectName("search"_L1);
    m_field->setProperty("bare", true);
    addClearButton(m_field, tr("Clear the search"));
    m_field->setMinimumHeight(30);
    m_field->setMaxLength(longestSearch);
    m_field->setAccessibleName(tr("Search records"));
    m_field->setToolTip(
        tr("A text that stands in any column, in whatever case (SQLite: A to Z only), or a "
           "condition, such as Country = Brazil. Enter makes a condition a part of the search.\n\n"
           "=  !=  <  <=  >  >=    as the database compares; NULL meets neither = nor !=\n"
           "~  ^    contains, starts with, in whatever case\n"
           "in (a, b)    is null    is not null\n\n"
           "A column can lie along relations: Album.Title ~ live. Along a relation to many records "
           "one of them has to meet the condition, and one and the same of them all conditions; != "
           "then means that one of them differs."));
    m_field->setSource([this](const QString &text) {
        return m_table < 0 ? QList<Completion>()
                           : completionsOf(
                               text, *m_schema, m_table,
                               m_values ? m_values : [](int, int) { return QList<Value>(); });
    });
    connect(m_field, &QLineEdit::textEdited, this, &SearchBar::textTyped);
    // The button that clears the field tells of no edit.
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && m_field->hasFocus())
            textTyped();
    });
    connect(m_field, &ConditionField::entered, this, &SearchBar::enter);
    connect(m_field, &ConditionField::erasedBack, this, [this] {
        if (m_edited >= 0)
            endEditing();
        else if (!m_filter.conditions.isEmpty())
            remove(m_filter.conditions.size() - 1);
    });
}

void SearchBar::setQuery(std::shared_ptr<const Schema> schema, const QuerySet &query)
{
    const RecordFilter shown = RecordFilter::of(query);
    const bool isSameRoot = m_schema && m_query.root() == query.root();
    // Of a query that the bar has not asked for, such as a step of the history, nothing is typed.
    const bool isTyped = isSameRoot && shown == m_filter
        && (m_edited >= 0 || m_field->text() != m_filter.search);
    const bool hasSameChips = isSameRoot && m_schema == schema
        && std::ranges::equal(shown.conditions, m_filter.conditions);
    m_schema = std::move(schema);
    m_query = query;
    m_table = m_schema && !query.root().isNull() ? m_schema->tableIndex(query.root()) : -1;
    m_filter = shown;
    m_field->setEnabled(m_table >= 0);
    m_field->setPlaceholderText(
        m_table < 0 ? tr("Search records…")
                    : tr("Search %1, or a condition…").arg(visibleText(query.root())));
    if (!isTyped) {
        m_debounce->stop();
        m_field->setText(shown.search);
        setError({});
    }
    if (!hasSameChips) {
        m_edited = -1;
        rebuildChips();
    }
}

void SearchBar::setWaitingForEnter(bool isWaiting)
{
    m_isWaiting = isWaiting;
    showCount();
}

void SearchBar::setCount(const QString &text)
{
    m_countText = text;
    showCount();
}

/// In place of the count of what is shown, whoever has typed something else is told to go on.
void SearchBar::showCount()
{
    const QString text = m_field->text().trimmed();
    const bool isDue = m_isWaiting && !text.isEmpty() && text != m_filter.search.trimmed();
    m_count->setText(isDue ? tr("Enter searches") : m_countText);
}

void SearchBar::addBeside(QWidget *before, const QList<QWidget *> &behind)
{
    m_line->insertWidget(0, before);
    for (QWidget *widget : behind)
        m_line->addWidget(widget);
    // The line from left to right, though the field was there first.
    if (const QList<QWidget *> within = before->findChildren<QWidget *>(); !within.isEmpty())
        setTabOrder(within.last(), m_field);
    QWidget *last = m_field;
    for (QWidget *widget : behind) {
        setTabOrder(last, widget);
        last = widget;
    }
}

void SearchBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool SearchBar::hasFocusInside() const
{
    return isAncestorOf(QApplication::focusWidget());
}

bool SearchBar::takeBack()
{
    if (m_field->isCompleting()) {
        m_field->endCompleting();
    } else if (m_edited >= 0) {
        endEditing();
    } else if (!m_field->text().isEmpty()) {
        m_field->clear();
        searchText();
        setError({});
    } else if (!m_filter.conditions.isEmpty()) {
        clear();
    } else {
        return false;
    }
    return true;
}

//--- Free text

/// Whether the text goes on behind the name of a column as a condition does.
bool SearchBar::isConditionBegun(const QString &text) const
{
    if (m_table < 0)
        return false;
    const ConditionEnd end = endOfCondition(text, *m_schema, m_table);
    // Behind a relation and a dot it is a name as well.
    if (end.part != ConditionEnd::Part::Operator)
        return end.part == ConditionEnd::Part::Value || !text.first(end.start).trimmed().isEmpty();
    // "Name of the Rose" is a text.
    const QString word = text.sliced(end.start).simplified();
    return std::ranges::any_of(conditionOperators(), [&word](const QString &sign) {
        return sign.startsWith(word, Qt::CaseInsensitive);
    });
}

/// Whether a text that is no condition was meant for one.
bool SearchBar::looksLikeCondition(const QString &text) const
{
    static const QRegularExpression sign(u"^\\s*[\\p{L}_\"][^\\s=!<>~^]*\\s*[=!<>~^]=?\\s*\\S"_s);
    static const QRegularExpression word(
        u"^(?:i?like|not|between|contains|equals|glob|regexp|matches|is|in)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (isConditionBegun(text) || sign.match(text).hasMatch())
        return true;
    const ConditionEnd end = endOfCondition(text, *m_schema, m_table);
    return end.part == ConditionEnd::Part::Operator
        && word.match(text.sliced(end.start)).hasMatch();
}

void SearchBar::textTyped()
{
    setError({});
    m_debounce->stop();
    if (m_edited >= 0 || isConditionBegun(m_field->text()))
        return;
    showCount();
    if (!m_isWaiting || m_field->text().isEmpty())
        m_debounce->start();
}

void SearchBar::searchText()
{
    m_debounce->stop();
    const QString text = m_field->text();
    const QString searched = text.trimmed().isEmpty() ? QString() : text;
    if (m_table < 0 || searched == m_filter.search)
        return;
    m_filter.search = searched;
    showCount();
    send();
}

//--- Conditions

void SearchBar::enter()
{
    if (m_table < 0)
        return;
    m_debounce->stop();
    const QString text = m_field->text();
    if (text.trimmed().isEmpty()) {
        if (m_edited >= 0)
            remove(m_edited);
        else
            searchText();
        return;
    }
    const Result<Condition> read = readCondition(text, *m_schema, m_table, ConditionForm::Typed);
    if (read) {
        if (const Result<Predicate> met = read->resolve(*m_schema, m_table); met)
            takeCondition(*read);
        else
            setError(errorText(met.error()));
    } else if (m_edited >= 0 || looksLikeCondition(text)) {
        setError(errorText(read.error()));
    } else {
        searchText();
    }
}

void SearchBar::takeCondition(const Condition &condition)
{
    if (m_edited >= 0)
        m_filter.conditions[m_edited] = condition;
    else if (!m_filter.conditions.contains(condition))
        m_filter.conditions << condition;
    // The field now stands for a text that was searched for before the condition was typed.
    m_filter.search.clear();
    m_edited = -1;
    m_field->clear();
    m_debounce->stop();
    rebuildChips();
    send();
}

void SearchBar::edit(qsizetype position)
{
    const auto text = conditionText(m_filter.conditions[position], *m_schema, m_table);
    if (!text)
        return;
    m_debounce->stop();
    m_edited = position;
    rebuildChips();
    m_field->setText(*text);
    m_field->setFocus(Qt::OtherFocusReason);
}

void SearchBar::endEditing()
{
    m_edited = -1;
    m_field->setText(m_filter.search);
    setError({});
    rebuildChips();
}

void SearchBar::remove(qsizetype position)
{
    m_filter.conditions.removeAt(position);
    m_edited = -1;
    if (m_field->text() != m_filter.search)
        m_field->setText(m_filter.search);
    m_field->setFocus(Qt::OtherFocusReason);
    rebuildChips();
    send();
}

void SearchBar::clear()
{
    const bool wasEmpty = m_filter.isEmpty();
    m_filter = {};
    m_edited = -1;
    m_field->clear();
    m_debounce->stop();
    setError({});
    rebuildChips();
    if (!wasEmpty)
        send();
}

void SearchBar::send()
{
    emit filterChosen(m_filter.appliedTo(m_query));
}

void SearchBar::addChip(qsizetype position)
{
    const Condition &condition = m_filter.conditions[position];
    const auto text = conditionText(condition, *m_schema, m_table);
    QString meaning = text.value_or(tr("A condition that has no text"));
    if (condition.comparison() == Comparison::Ne)
        meaning += u'\n' + tr("NULL does not count as different.");
    auto *chip = new ConditionChip(text.value_or(tr("another condition")), meaning,
                                   text.has_value(), m_chips);
    connect(chip, &ConditionChip::editRequested, this, [this, position] { edit(position); });
    connect(chip, &ConditionChip::removeRequested, this, [this, position] { remove(position); });
    m_chips->layout()->addWidget(chip);
    chip->show();
}

void SearchBar::rebuildChips()
{
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        // Later: a button of it may have brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype position = 0; m_table >= 0 && position < m_filter.conditions.size();
         ++position) {
        if (position != m_edited)
            addChip(position);
    }
    m_chips->setVisible(m_chips->layout()->count() > 0);
}

void SearchBar::setError(const QString &text)
{
    constexpr qsizetype longest = 600; // a table of 2 000 columns has as many names
    m_error->setText(plainLines(text.size() > longest ? text.first(longest) + u'…' : text));
    m_error->setVisible(!text.isEmpty());
    m_field->setAccessibleDescription(m_error->text());
    announce(m_field, m_error->text());
}

} // namespace roundtrip

#include "moc_searchbar.cpp"
