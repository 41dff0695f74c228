// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/relations/relationpane.h"

#include "datalayer/schema/schema.h"
#include "ui/parts/closebutton.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/relations/relationchecks.h"
#include "ui/relations/relationform.h"
#include "ui/relations/relationlist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// More pairs of columns than these would take too long to look at.
constexpr qsizetype mostPairs = 100;

/// Whether values speak for a relation: nearly all of them lead somewhere.
bool isConvincing(const RelationCheck &check)
{
    constexpr qint64 leastRatio = 10;
    return check.matching > 0 && check.dangling * leastRatio <= check.matching;
}

} // namespace

RelationPane::RelationPane(QueryRunner &runner, QWidget *parent)
    : QFrame(parent)
    , m_checks(new RelationChecks(runner, this))
    , m_heading(plainLabel(this))
    , m_hint(plainLabel(this))
    , m_list(new RelationList(this))
    , m_check(new QPushButton(tr("Check the values"), this))
    , m_look(new QPushButton(tr("Look for more among the values"), this))
    , m_progress(plainLabel(this))
    , m_form(new RelationForm(this))
    , m_use(new QPushButton(this))
    , m_notNow(new QPushButton(this))
{
    setObjectName("relationPane"_L1);
    build();
    connect(m_list, &RelationList::takenChanged, this, &RelationPane::showState);
    connect(m_check, &QPushButton::clicked, this, &RelationPane::checkAll);
    connect(m_look, &QPushButton::clicked, this, &RelationPane::lookAmongValues);
    connect(m_checks, &RelationChecks::checked, this, &RelationPane::takeCheck);
    connect(m_checks, &RelationChecks::finished, this, &RelationPane::endChecks);
    connect(m_form, &RelationForm::addRequested, this, &RelationPane::add);
    connect(m_use, &QPushButton::clicked, this, &RelationPane::use);
    connect(m_notNow, &QPushButton::clicked, this, &RelationPane::giveUp);
}

QToolButton *RelationPane::makeLink(const QString &text, const QString &name)
{
    auto *link = new QToolButton(this);
    link->setText(text);
    link->setObjectName(name);
    link->setProperty("link", true);
    link->setFocusPolicy(Qt::StrongFocus);
    link->setCursor(Qt::PointingHandCursor);
    return link;
}

void RelationPane::build()
{
    m_heading->setObjectName("relationHeading"_L1);
    m_hint->setObjectName("relationHint"_L1);
    m_hint->setWordWrap(true);
    m_progress->setObjectName("muted"_L1);
    m_progress->setAccessibleName(tr("Outcome")); // and its text describes it
    m_check->setObjectName("checkValues"_L1);
    m_check->setToolTip(tr("Counts how many values lead to a record, in two statements for each "
                           "relation"));
    m_look->setObjectName("lookAmongValues"_L1);
    m_look->setToolTip(tr("Counts for columns of the same type how many values of the one are in "
                          "the other; it takes up to %1 seconds for each")
                           .arg(QueryRunner::countPatience.count()));
    m_use->setObjectName("useRelations"_L1);
    m_notNow->setObjectName("notNow"_L1);
    for (QPushButton *button : { m_check, m_look, m_use, m_notNow })
        button->setAutoDefault(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 4, 8, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(addCloseButton());
    auto *checking = new QHBoxLayout;
    checking->setContentsMargins(14, 10, 14, 0);
    checking->setSpacing(8);
    checking->addWidget(m_check);
    checking->addWidget(m_look);
    checking->addWidget(m_progress, 1);
    QLabel *adding = plainLabel(this, tr("Add a relation"));
    adding->setObjectName("relationHeading"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(m_notNow);
    buttons->addStretch(1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(14, 12, 14, 12);
    below->setSpacing(10);
    below->addWidget(adding);
    below->addWidget(m_form);
    below->addLayout(makeFileLine());
    below->addLayout(buttons);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(top);
    lines->addWidget(m_hint);
    lines->addWidget(m_list);
    lines->addLayout(checking);
    lines->addLayout(below);
    lines->addStretch(1);
}

QToolButton *RelationPane::addCloseButton()
{
    QToolButton *close = makeCloseButton(tr("Close the relations"), this);
    close->setObjectName("closeRelations"_L1);
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, &RelationPane::closeRequested);
    return close;
}

/// Makes the line that says where relations are kept, and takes them to a file and from there.
QLayout *RelationPane::makeFileLine()
{
    QLabel *kept = plainLabel(this, tr("Kept with Roundtrip's settings, never in the database."));
    kept->setObjectName("muted"_L1);
    kept->setWordWrap(true);
    QToolButton *save = makeLink(tr("Save as a file…"), u"saveRelations"_s);
    QToolButton *read = makeLink(tr("Read from a file…"), u"readRelations"_s);
    connect(save, &QToolButton::clicked, this, &RelationPane::saveRequested);
    connect(read, &QToolButton::clicked, this, &RelationPane::readRequested);
    auto *files = new QHBoxLayout;
    files->addWidget(kept, 1);
    files->addWidget(save);
    files->addWidget(read);
    return files;
}

void RelationPane::setDatabase(const std::shared_ptr<const Schema> &schema, const QString &title,
                               const ConnectionSettings &settings)
{
    if (schema == m_schema && title == m_title)
        return;
    m_checks->stop();
    const bool isSame = m_schema && title == m_title && settings.path == m_settings.path
        && settings.server.host == m_settings.server.host;
    if (!isSame)
        m_checked.clear();
    m_schema = schema;
    m_title = title;
    m_settings = settings;
    m_heading->setText(tr("Relations of %1").arg(title));
    m_form->setSchema(schema);
    giveUp();
}

/// Shows what is used, and nothing that was chosen since.
void RelationPane::giveUp()
{
    m_given = m_schema ? offeredRelations(*m_schema, m_settings) : QList<OfferedRelation>();
    m_list->setRelations(m_schema, m_given);
    for (const OfferedRelation &checked : std::as_const(m_checked)) {
        if (checked.check)
            m_list->setCheck(checked.relation, *checked.check);
    }
    m_form->setError({});
    showState();
}

void RelationPane::setTable(const QString &table)
{
    m_form->setTable(table);
}

void RelationPane::focusList()
{
    if (m_list->topLevelItemCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_look->setFocus(Qt::OtherFocusReason);
}

//--- Checking

void RelationPane::checkAll()
{
    if (m_checks->isChecking()) {
        m_checks->stop();
        return;
    }
    QList<DeclaredRelation> relations;
    for (const OfferedRelation &offered : m_list->relations()) {
        if (offered.relation.through.isEmpty()) // its two keys are relations of their own
            relations << offered.relation;
    }
    m_isLooking = false;
    m_checks->check(relations);
    showState();
}

void RelationPane::lookAmongValues()
{
    QList<DeclaredRelation> relations;
    m_guesses = relationsByType(m_schema->tables(), mostPairs);
    for (const TypeGuess &guess : std::as_const(m_guesses)) {
        const bool isListed = std::ranges::any_of(
            m_list->relations(), [&](const OfferedRelation &offered) {
                return offered.relation.table == guess.relation.table
                    && offered.relation.columns == guess.relation.columns;
            });
        if (!isListed)
            relations << guess.relation;
    }
    m_found.clear();
    m_isLooking = true;
    if (relations.isEmpty())
        endChecks();
    else
        m_checks->check(relations);
    showState();
}

void RelationPane::takeCheck(const DeclaredRelation &relation, const Result<RelationCheck> &check)
{
    const OfferedRelation checked { relation, OfferedRelation::Why::ByType, false, check };
    if (!m_isLooking) {
        m_checked << checked;
        m_list->setCheck(relation, check);
    } else if (check && isConvincing(*check)) {
        m_found << checked;
    }
    showState();
}

void RelationPane::endChecks()
{
    if (std::exchange(m_isLooking, false)) {
        offerFound();
        return;
    }
    showState();
}

/// Of each column the relation that its name and its values speak for most: small numbers are among
/// those of any key.
void RelationPane::offerFound()
{
    const auto rank = [this](const OfferedRelation &found) {
        const bool isNamed = std::ranges::any_of(m_guesses, [&](const TypeGuess &guess) {
            return guess.isAlsoNamed && isSameRelation(guess.relation, found.relation, *m_schema);
        });
        return std::pair(isNamed ? 0 : 1, (**found.check).dangling);
    };
    qsizetype offered = 0;
    for (const OfferedRelation &found : std::as_const(m_found)) {
        const bool isBest = std::ranges::none_of(m_found, [&](const OfferedRelation &other) {
            return other.relation.table == found.relation.table
                && other.relation.columns == found.relation.columns && rank(other) < rank(found);
        });
        const bool isListed = std::ranges::any_of(
            m_list->relations(), [&](const OfferedRelation &other) {
                return other.relation.table == found.relation.table
                    && other.relation.columns == found.relation.columns;
            });
        if (!isBest || isListed)
            continue;
        m_list->add(found);
        m_checked << found;
        ++offered;
    }
    m_found.clear();
    showState();
    m_progress->setText(counted(offered, tr("1 more is offered."), tr("%1 more are offered.")));
    announce(m_progress, m_progress->text());
}

//--- Choosing

void RelationPane::add(const DeclaredRelation &relation)
{
    m_list->add({ relation, OfferedRelation::Why::Declared, true, {} });
    m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    use();
}

bool RelationPane::isChanged() const
{
    const QList<OfferedRelation> &shown = m_list->relations();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown[i].isTaken != (i < m_given.size() && m_given[i].isTaken))
            return true;
    }
    return false;
}

void RelationPane::use()
{
    const QList<OfferedRelation> &shown = m_list->relations();
    const auto isByName = [](const OfferedRelation &offered) {
        return offered.why == OfferedRelation::Why::ByName;
    };
    // All that names suggest, those of tables to come included; or some of them as they are.
    const bool takesAllNamed = std::ranges::any_of(shown, isByName)
        && std::ranges::all_of(shown, [&](const OfferedRelation &offered) {
                                   return !isByName(offered) || offered.isTaken;
                               });
    RelationDeclarations declared { {}, m_settings.declaredNames };
    for (const OfferedRelation &offered : shown) {
        if (offered.isTaken && !(takesAllNamed && isByName(offered)))
            declared.relations << offered.relation;
    }
    m_checks->stop();
    emit relationsWanted(declared, takesAllNamed);
}

void RelationPane::showState()
{
    const QList<OfferedRelation> &shown = m_list->relations();
    const auto taken = std::ranges::count(shown, true, &OfferedRelation::isTaken);
    const bool changes = isChanged();
    const bool isChecking = m_checks->isChecking();
    m_use->setText(counted(taken, tr("Use 1 relation"), tr("Use %1 relations")));
    if (taken == 0)
        m_use->setText(tr("Use none"));
    if (!changes && (m_use->hasFocus() || m_notNow->hasFocus())) // what is disabled loses it
        focusList();
    m_use->setEnabled(changes);
    m_notNow->setText(tr("Not now"));
    m_notNow->setEnabled(changes);
    m_check->setEnabled(!shown.isEmpty() || isChecking);
    m_check->setText(isChecking ? tr("Stop") : tr("Check the values"));
    if (isChecking && m_look->hasFocus()) // what is disabled loses it
        m_check->setFocus(Qt::OtherFocusReason);
    m_look->setEnabled(m_schema && !isChecking);
    m_progress->setText(isChecking ? tr("%1 to go…").arg(m_checks->left()) : QString());
    m_progress->setAccessibleDescription(m_progress->text());
    m_hint->setVisible(shown.isEmpty());
    m_hint->setText(tr("The names of columns suggest no relation. The values may, and any can be "
                       "added below."));
}

} // namespace roundtrip

#include "moc_relationpane.cpp"
