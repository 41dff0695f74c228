// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/help/helpwindow.h"

#include "ui/parts/clearbutton.h"
#include "ui/parts/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int nameRole = Qt::UserRole;

/// What is read as Markdown has nothing between its paragraphs.
void spaceParagraphs(const QTextDocument &document)
{
    const qreal line = QFontMetricsF(document.defaultFont()).height();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.textList())
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setBottomMargin(line / 2);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// What reads Markdown and HTML gives links Qt's own blue, which cannot be read on every ground.
void colorLinks(QTextDocument &document, const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (QTextBlock::iterator part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isAnchor())
                continue;
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setObjectName("help"_L1);
    setWindowTitle(tr("Help — Roundtrip"));
    const QSize room = screen() ? screen()->availableSize() : QSize(900, 640);
    resize(QSize(900, 640).boundedTo(room - QSize(40, 60)));
    m_search->setObjectName("helpSearch"_L1);
    m_search->setPlaceholderText(tr("Search the help…"));
    m_search->setAccessibleName(tr("Search the help"));
    addClearButton(m_search, tr("Clear the search"));
    m_search->installEventFilter(this);
    m_contents->setObjectName("helpContents"_L1);
    m_contents->setAccessibleName(tr("Pages of the help"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_page->setObjectName("helpPage"_L1);
    m_page->setAccessibleName(tr("Page"));
    m_page->setOpenLinks(false);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_page->document()->setDocumentMargin(16);

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(8, 8, 8, 8);
    sideLayout->setSpacing(6);
    sideLayout->addWidget(m_search);
    sideLayout->addWidget(m_contents, 1);
    auto *parts = new QSplitter(this);
    parts->addWidget(side);
    parts->addWidget(m_page);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->setSizes({ 220, 680 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filter);
    connect(m_contents, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *current) {
                if (!current)
                    return;
                m_shown = current->data(nameRole).toString();
                render();
            });
    connect(m_page, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { follow(link.toString()); });
}

void HelpWindow::setPages(const QList<HelpPage> &pages)
{
    m_pages = pages;
    filter();
    render();
}

/// The list has those pages in which all that is searched for stands.
void HelpWindow::filter()
{
    const QString searched = m_search->text().trimmed();
    m_contents->clear();
    QListWidgetItem *shown = nullptr;
    for (const HelpPage &page : std::as_const(m_pages)) {
        if (!page.contains(searched))
            continue;
        auto *item = new QListWidgetItem(page.title, m_contents);
        item->setData(nameRole, page.name);
        if (page.name == m_shown)
            shown = item;
    }
    m_contents->setCurrentItem(shown ? shown : m_contents->item(0));
}

void HelpWindow::showPage(const QString &name)
{
    m_shown = name;
    m_search->clear();
    filter();
    render();
    show();
    raise();
    activateWindow();
    m_contents->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::render()
{
    const auto page = std::ranges::find(m_pages, m_shown, &HelpPage::name);
    if (page == m_pages.end()) {
        m_page->clear();
    } else if (page->markdown.isEmpty()) {
        m_page->setHtml(page->html);
    } else {
        m_page->setMarkdown(page->markdown);
        spaceParagraphs(*m_page->document());
    }
    colorLinks(*m_page->document(), Theme(palette()).mark(QueryMark::Batch));
}

/// To another page of the help; there are no other links.
void HelpWindow::follow(const QString &link)
{
    const QString name = link.section(u".md"_s, 0, 0);
    const auto isIt = [&name](const HelpPage &page) { return page.name == name; };
    if (std::ranges::any_of(m_pages, isIt))
        showPage(name);
}

/// From the field straight to the pages that it has found.
bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    m_contents->setFocus(Qt::OtherFocusReason);
    return true;
}

void HelpWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render(); // links have another colour
}

} // namespace roundtrip

#include "moc_helpwindow.cpp"
