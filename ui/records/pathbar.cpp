// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/pathbar.h"

#include "ui/parts/icons/icons.h"
#include "ui/parts/menufield.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/textsize.h"
#include "ui/records/pathchip.h"
#include "ui/records/pathmenu.h"
#include "ui/sidebar/relationmark.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

const QString separator = u"__"_s;

QuerySet queryOf(const QString &root, const QList<QStringList> &lookups)
{
    QuerySet query(root);
    for (const QStringList &hops : lookups)
        query = query.prefetchRelated(hops.join(separator));
    return query;
}

/// `← book`, with where the relation leads if its name does not tell.
QString menuText(const Schema &schema, const Relation &relation)
{
    const QString &name = relation.displayName();
    const QString &target = schema.table(relation.target).name;
    const bool isPlain = relation.kind == Relation::Kind::Forward
        && relation.origin != Origin::Guessed;
    QString text = isPlain ? name : relationMark(relation) + u' ' + name;
    if (target != name)
        text += u"   ("_s + target + u')';
    return plainActionText(text);
}

/// What the database says of the table that \a action of \a menu leads to. An action without a tip
/// of its own would show its text.
void setComment(QMenu *menu, QAction *action, const Table &table)
{
    if (table.comment.isEmpty())
        return;
    menu->setToolTipsVisible(true);
    action->setToolTip(plainToolTip(table.comment));
}

/// A table may be called '', which must be seen to be chosen.
QString shownName(const QString &name)
{
    return name.isEmpty() ? u"\"\""_s : name;
}

} // namespace

PathBar::PathBar(QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
    , m_back(addScrollButton(u"‹"_s, tr("Scroll the path to the left"), -1))
    , m_forth(addScrollButton(u"›"_s, tr("Scroll the path to the right"), 1))
{
    setObjectName("path"_L1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *content = new QWidget;
    content->setObjectName("pathContent"_L1);
    m_layout = new QHBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_area->setObjectName("pathArea"_L1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(content);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    m_area->viewport()->installEventFilter(this);
}

QToolButton *PathBar::addScrollButton(const QString &text, const QString &name, int direction)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("flat", true);
    button->setProperty("narrow", true);
    button->setAutoRepeat(true);
    button->setFocusPolicy(Qt::NoFocus); // the focus scrolls by itself
    button->hide();
    constexpr int step = 60;
    connect(button, &QToolButton::clicked, this, [this, direction] { scroll(direction * step); });
    return button;
}

QSize PathBar::sizeHint() const
{
    return m_layout->sizeHint();
}

QSize PathBar::minimumSizeHint() const
{
    constexpr int least = 215; // two short steps, with texts of the usual size
    return { std::min(scaledTo(font(), least), m_layout->sizeHint().width()),
             m_layout->sizeHint().height() };
}

void PathBar::fit()
{
    const int least = m_layout->minimumSize().width();
    const int height = m_layout->sizeHint().height();
    const bool isScrolling = least > width();
    const int side = isScrolling ? m_back->sizeHint().width() : 0;
    const int room = width() - 2 * side;
    m_back->setVisible(isScrolling);
    m_forth->setVisible(isScrolling);
    m_back->setGeometry(0, 0, side, height);
    m_forth->setGeometry(width() - side, 0, side, height);
    m_area->setGeometry(side, 0, room, height);
    const int wanted = std::max(std::min(room, m_layout->sizeHint().width()), least);
    m_area->widget()->resize(wanted, height);
}

void PathBar::scroll(int pixels)
{
    QScrollBar *bar = m_area->horizontalScrollBar();
    bar->setValue(bar->value() + pixels);
}

void PathBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool PathBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_area->widget()) {
        updateGeometry();
        fit();
    } else if (event->type() == QEvent::Wheel && watched == m_area->viewport()) {
        // There is nothing to scroll up and down: either wheel goes along the path.
        const QPoint turned = static_cast<QWheelEvent *>(event)->angleDelta();
        scroll(-(turned.x() != 0 ? turned.x() : turned.y()) / 2);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PathBar::setPath(std::shared_ptr<const Schema> schema, const QuerySet &query)
{
    m_schema = std::move(schema);
    m_root = query.root();
    m_lookups.clear();
    if (m_schema) {
        // Resolved and written again: a name may contain the separator.
        if (const auto resolved = query.resolve(*m_schema)) {
            for (const QList<StepId> &steps : resolved->lookups.lookups()) {
                Hops hops;
                for (const StepId step : steps)
                    hops << resolved->lookups.step(step).relation->displayName();
                m_lookups << hops;
            }
        }
    }
    // It is set after each load, mostly to what it is.
    if (m_shown != std::tuple(m_schema, m_root, m_lookups))
        rebuild();
}

int PathBar::tableAfter(const Hops &hops) const
{
    int table = m_schema->tableIndex(m_root);
    for (const QString &hop : hops) {
        const Relation *relation = table < 0 ? nullptr : m_schema->relation(table, hop);
        table = relation ? relation->target : -1;
    }
    return table;
}

QToolButton *PathBar::addChip(const QString &text, const QString &name, int table)
{
    auto *chip = new PathChip(text, u" ▾"_s, m_area->widget());
    const QString comment = table < 0 ? QString() : m_schema->table(table).comment;
    chip->setToolTip(plainToolTip(comment.isEmpty() ? text : text + u"\n"_s + comment));
    chip->setAccessibleName(name);
    m_layout->addWidget(chip);
    m_chips << chip;
    return chip;
}

void PathBar::addMenu(QToolButton *chip, const std::function<void(QMenu *)> &fill)
{
    auto *menu = new QMenu(chip);
    chip->setPopupMode(QToolButton::InstantPopup);
    chip->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [menu, fill] { fill(menu); });
}

void PathBar::addArrow(const QString &text)
{
    // It points to where the path goes on.
    const QString shown = isRightToLeft() ? QString(text).replace(u'›', u'‹') : text;
    m_layout->addWidget(plainLabel(m_area->widget(), shown));
}

void PathBar::addRoot()
{
    QToolButton *root = addChip(m_root.isNull() ? tr("Choose a table") : shownName(m_root),
                                tr("Root table"), m_schema->tableIndex(m_root));
    connect(root, &QToolButton::clicked, this, [this, root] { emit rootListRequested(root); });
}

/// Of a sibling, only what it does not share with the lookup before.
void PathBar::addHops(qsizetype lookup)
{
    const Hops &hops = m_lookups[lookup];
    qsizetype shared = 0;
    if (lookup > 0) {
        const Hops &before = m_lookups[lookup - 1];
        while (shared < std::min(hops.size(), before.size()) && hops[shared] == before[shared])
            ++shared;
        addArrow(shared > 0 ? u"+ "_s + hops[shared - 1] + u" ›"_s : u"+"_s);
    }
    for (qsizetype hop = shared; hop < hops.size(); ++hop) {
        if (lookup == 0 || hop > shared)
            addArrow(u"›"_s);
        QToolButton *chip = addChip(hops[hop], tr("Hop %1").arg(hop + 1),
                                    tableAfter(hops.first(hop + 1)));
        addMenu(chip, [this, lookup, hop](QMenu *menu) { fillHopMenu(menu, lookup, hop); });
    }
}

void PathBar::addPlus()
{
    auto *add = new QToolButton(m_area->widget());
    add->setObjectName("chip"_L1);
    setOwnIcon(add, u"add"_s);
    add->setToolTip(tr("Add a hop or a sibling"));
    add->setAccessibleName(add->toolTip());
    add->setFocusPolicy(Qt::StrongFocus);
    addMenu(add, [this](QMenu *menu) { fillAddMenu(menu); });
    // The style leaves no room above a heading: its letters would touch the frame.
    add->menu()->setContentsMargins(0, 4, 0, 0);
    m_layout->addWidget(add);
    m_chips << add;
}

void PathBar::rebuild()
{
    m_shown = { m_schema, m_root, m_lookups };
    const QList<QToolButton *> before = std::exchange(m_chips, {});
    const auto used = std::ranges::find_if(before, &QWidget::hasFocus) - before.begin();
    QList<QWidget *> old;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            old << item->widget();
        delete item;
    }
    if (m_schema) {
        addRoot();
        for (qsizetype lookup = 0; lookup < m_lookups.size(); ++lookup)
            addHops(lookup);
        if (!m_root.isNull())
            addPlus();
    }
    m_layout->addStretch(0);
    // Now, and not with the next event: the layout takes no account of what is hidden.
    for (int item = 0; item < m_layout->count(); ++item) {
        if (QWidget *widget = m_layout->itemAt(item)->widget())
            widget->show();
    }
    fit();
    m_layout->activate();
    updateGeometry();
    if (used < before.size() && !m_chips.isEmpty()) {
        // The chip that was used keeps the focus, and "+" is the last before and after.
        const qsizetype last = m_chips.size() - 1;
        QToolButton *next = m_chips[used == before.size() - 1 ? last : std::min(used, last)];
        next->setFocus(Qt::OtherFocusReason);
        m_area->ensureWidgetVisible(next);
    }
    // Later: the menu of one of these may have brought us here.
    for (QWidget *widget : std::as_const(old)) {
        widget->hide();
        widget->deleteLater();
    }
}

void PathBar::choose(QList<Hops> lookups)
{
    lookups.removeAll({});
    m_lookups = std::move(lookups);
    emit pathChosen(queryOf(m_root, m_lookups));
}

void PathBar::follow(const QString &table, const QString &relation)
{
    if (!m_schema)
        return;
    // The places where the path reaches the table: the deepest of the last lookup first.
    const int wanted = m_schema->tableIndex(table);
    QList<Hops> places;
    for (auto lookup = m_lookups.crbegin(); lookup != m_lookups.crend(); ++lookup) {
        for (qsizetype length = lookup->size(); length > 0; --length) {
            if (tableAfter(lookup->first(length)) == wanted)
                places << lookup->first(length);
        }
    }
    const bool isRoot = m_schema->tableIndex(m_root) == wanted;
    if (places.isEmpty() && !isRoot) {
        m_root = table;
        choose({ Hops { relation } });
        return;
    }
    const Hops place = isRoot ? Hops() : places.first();
    const Hops hops = place + Hops { relation };
    QList<Hops> lookups = m_lookups;
    const bool isThere = std::ranges::any_of(lookups, [&hops](const Hops &lookup) {
        return lookup.size() >= hops.size() && lookup.first(hops.size()) == hops;
    });
    if (isThere)
        return;
    const qsizetype end = lookups.indexOf(place);
    if (end >= 0)
        lookups[end] = hops;
    else
        lookups << hops;
    choose(lookups);
}

void PathBar::typePath()
{
    if (!isVisible() || !m_schema || m_root.isNull() || m_chips.isEmpty())
        return;
    const Hops end = m_lookups.isEmpty() ? Hops() : m_lookups.constLast();
    QToolButton *add = m_chips.constLast();
    auto *menu = new PathMenu(m_schema, tableAfter(end), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &PathMenu::pathChosen, this, [this, end](const QStringList &hops) {
        QList<Hops> lookups = m_lookups;
        if (const qsizetype place = lookups.indexOf(end); place >= 0)
            lookups[place] = end + hops;
        else
            lookups << hops;
        choose(lookups);
    });
    m_area->ensureWidgetVisible(add);
    menu->popup(add->mapToGlobal(QPoint(0, add->height())));
}

void PathBar::addRelations(QMenu *menu, const Hops &prefix, qsizetype replaced, qsizetype hop)
{
    const int table = tableAfter(prefix);
    if (table < 0)
        return;
    constexpr size_t mostInSight = 15;
    if (m_schema->relations(table).size() > mostInSight)
        menu->addAction(new MenuField(tr("Find a relation…"), menu));
    auto *group = new QActionGroup(menu);
    for (const Relation &relation : m_schema->relations(table)) {
        const Hops hops = prefix + Hops { relation.displayName() };
        QAction *action = menu->addAction(menuText(*m_schema, relation), this,
                                          [this, hops, replaced] {
                                              QList<Hops> lookups = m_lookups;
                                              if (replaced >= 0)
                                                  lookups[replaced] = hops;
                                              else
                                                  lookups << hops;
                                              choose(lookups);
                                          });
        setComment(menu, action, m_schema->table(relation.target));
        if (replaced >= 0) {
            // One takes the place of another; where there is none yet, it lengthens the path.
            action->setCheckable(hop < m_lookups[replaced].size());
            action->setChecked(m_lookups[replaced].value(hop) == relation.displayName());
            group->addAction(action);
        } else {
            const bool isThere = std::ranges::any_of(m_lookups, [&hops](const Hops &lookup) {
                return lookup.size() >= hops.size() && lookup.first(hops.size()) == hops;
            });
            action->setEnabled(!isThere);
        }
    }
    if (m_schema->relations(table).empty()) {
        menu->addAction(plainActionText(tr("%1 has no foreign keys, and none refers to it")
                                            .arg(m_schema->table(table).name)))
            ->setEnabled(false);
    }
}

void PathBar::fillHopMenu(QMenu *menu, qsizetype lookup, qsizetype hop)
{
    menu->clear();
    addRelations(menu, m_lookups[lookup].first(hop), lookup, hop);
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, lookup, hop] {
        QList<Hops> lookups = m_lookups;
        lookups[lookup] = lookups[lookup].first(hop);
        choose(lookups);
    });
}

void PathBar::fillAddMenu(QMenu *menu)
{
    menu->clear();
    // The last hop is where most go on: it stands first, and open.
    QList<Hops> places;
    for (const Hops &lookup : std::as_const(m_lookups)) {
        for (qsizetype length = lookup.size(); length > 0; --length) {
            if (!places.contains(lookup.first(length)))
                places << lookup.first(length);
        }
    }
    places << Hops();
    bool isFirst = true;
    for (const Hops &place : std::as_const(places)) {
        const QString name = plainActionText(place.isEmpty() ? m_root : place.join(u" › "_s));
        if (isFirst) {
            menu->addSection(tr("After %1").arg(name));
            // Going on after the end of a lookup lengthens it.
            const qsizetype end = m_lookups.indexOf(place);
            addRelations(menu, place, end, place.size());
            isFirst = false;
        } else {
            if (!menu->isEmpty())
                menu->addSeparator();
            addRelations(menu->addMenu(tr("Beside, from %1").arg(name)), place, -1, 0);
        }
    }
    menu->addSeparator();
    // As a text: the keys are those of an action of the window. Later: this menu has to be closed.
    const QString keys = QKeySequence(Qt::ALT | Qt::Key_P).toString(QKeySequence::NativeText);
    menu->addAction(tr("Type a path…") + u'\t' + keys, this, &PathBar::typePath,
                    Qt::QueuedConnection);
}

} // namespace roundtrip

#include "moc_pathbar.cpp"
