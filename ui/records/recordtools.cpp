// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordtools.h"

#include "datalayer/models/ordertext.h"
#include "datalayer/models/recordpages.h"
#include "datalayer/records/loadedrecords.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/icons/icons.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/textsize.h"
#include "ui/records/sortmenu.h"
#include "ui/records/tablecolumns.h"
#include "ui/records/viewswitch.h"
#include "ui/search/searchbar.h"

#include <QEvent>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QToolButton *menuButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setProperty("dropdown", true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

RecordTools::RecordTools(SearchBar *search, const RecordPages &pages, TableColumns *columns,
                         QObject *parent)
    : QObject(parent)
    , m_search(search)
    , m_switch(new ViewSwitch(search))
    , m_sort(menuButton(tr("Sort ▾"), tr("Sort the records"), search))
    , m_sorts(new SortMenu(pages, m_sort))
    , m_columns(menuButton(tr("Columns ▾"), tr("Columns of the table"), search))
{
    m_sort->setObjectName("sort"_L1);
    connect(&pages, &RecordPages::replaced, this, [this, &pages] { sayOrder(pages); });
    sayOrder(pages);
    m_sort->setMenu(m_sorts);
    setOwnIcon(m_sort, u"sort"_s);
    auto *choices = new ChoiceMenu(m_columns);
    choices->setObjectName("columnsMenu"_L1);
    m_columns->setObjectName("columns"_L1);
    m_columns->setMenu(choices);
    setOwnIcon(m_columns, u"columns"_s);
    search->addBeside(m_switch, { m_sort, m_columns });
    setView(RecordView::Tree);
    search->installEventFilter(this);
    connect(m_switch, &ViewSwitch::chosen, this, &RecordTools::viewChosen);
    connect(m_sorts, &SortMenu::orderChosen, this, &RecordTools::orderChosen);
    connect(choices, &QMenu::aboutToShow, columns,
            [columns, choices] { columns->fillMenu(choices); });
}

/// A screen reader finds the order where it is chosen, too.
void RecordTools::sayOrder(const RecordPages &pages)
{
    QString text = tr("Sort the records (Alt+S)");
    if (const LoadedRecords *records = pages.shape()) {
        const Table &table = records->schema().table(records->query().table);
        const QString order = orderText(pages.query().selection().order, table);
        if (!order.isEmpty())
            text += u'\n' + order;
    }
    m_sort->setToolTip(plainToolTip(text));
    m_sort->setAccessibleDescription(text);
}

void RecordTools::setView(RecordView view)
{
    m_switch->setView(view);
    m_sort->setVisible(view == RecordView::Tree);
    m_columns->setVisible(view == RecordView::Table);
}

bool RecordTools::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        fit();
    return QObject::eventFilter(watched, event);
}

void RecordTools::fit()
{
    constexpr int roomy = 560; // has a field for some twenty letters, and the number found
    const auto style = m_search->width() < scaledTo(m_search->font(), roomy)
        ? Qt::ToolButtonTextOnly
        : Qt::ToolButtonTextBesideIcon;
    QList<QToolButton *> buttons = m_switch->findChildren<QToolButton *>();
    buttons << m_sort << m_columns;
    for (QToolButton *button : std::as_const(buttons))
        button->setToolButtonStyle(style);
}

void RecordTools::openSortMenu(const QString &column)
{
    const QWidget *button = m_sort->isVisible() ? m_sort : m_columns;
    m_sorts->popUp(button->mapToGlobal(QPoint(0, button->height())), column);
}

QWidget *RecordTools::lastButton() const
{
    return m_columns;
}

} // namespace roundtrip

#include "moc_recordtools.cpp"
