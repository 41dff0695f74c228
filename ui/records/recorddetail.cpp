// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recorddetail.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/base/whenanswered.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/recordquery.h"
#include "datalayer/records/recordtext.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"
#include "ui/records/recordcopy.h"

#include <QClipboard>
#include <QEvent>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype longestTitle = 120;
constexpr QSize pictureRoom(360, 270);

QToolButton *flatButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setProperty("flat", true);
    return button;
}

} // namespace

RecordDetail::RecordDetail(QueryRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_title(plainLabel(this))
    , m_facts(plainLabel(this))
    , m_open(flatButton(tr("Open from here"), this))
    , m_copyButton(flatButton(tr("Copy"), this))
    , m_copying(new RecordCopy(this))
    , m_view(new QTextBrowser(this))
    , m_counts(new RelatedCounts(runner, this))
    , m_document(*m_view->document(), m_record, *m_counts)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName("recordTitle"_L1);
    m_facts->setObjectName("recordFacts"_L1);
    // As narrow as the pane, however long a word is.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    for (QLabel *label : { m_title, m_facts }) {
        label->setWordWrap(true);
        label->setSizePolicy(policy);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_open->setObjectName("openFromHere"_L1);
    m_copyButton->setObjectName("copyRecord"_L1);
    auto *menu = new QMenu(m_copyButton);
    m_copying->addForms(menu, [this] { return QList<RecordPlace> { m_record.place }; });
    m_copyButton->setMenu(menu);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
    m_copyButton->setAccessibleName(tr("Copy the record as"));
    m_view->setOpenLinks(false);
    m_view->document()->setDocumentMargin(8);
    m_view->document()->setUndoRedoEnabled(false);
    m_view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_view->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_view->setObjectName("record"_L1);
    m_view->setAccessibleName(tr("Record"));
    arrange();
    showRecord({}, 0);
    updateColors();
}

void RecordDetail::arrange()
{
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(10, 6, 8, 0);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_open, 0, Qt::AlignTop);
    heading->addWidget(m_copyButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    m_facts->setContentsMargins(10, 0, 8, 0);
    layout->addWidget(m_facts);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_view, &QTextBrowser::anchorClicked, this, &RecordDetail::follow);
    connect(m_counts, &RelatedCounts::changed, this,
            [this](qsizetype entry) { m_document.writeCount(entry); });
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const std::optional<QuerySet> query = queryOfRecord(m_record.place))
            emit queryRequested(*query);
    });
}

void RecordDetail::showRecord(const RecordPlace &place, int loadedBy)
{
    m_record = { place, {}, {} };
    ++m_ticket;
    m_counts->show(place);
    showHeading(loadedBy);
    render();
    m_view->verticalScrollBar()->setValue(0);
}

void RecordDetail::showHeading(int loadedBy)
{
    const bool isThere = m_record.place.set != nullptr;
    for (QWidget *part : { static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts),
                           static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_copyButton) })
        part->setVisible(isThere);
    if (!isThere)
        return;
    QString title = RecordText(*m_record.place.records)
                        .label(*m_record.place.set, m_record.place.row);
    if (title.size() > longestTitle)
        title = title.first(longestTitle - 1) + u'…';
    m_title->setText(title);
    const QString table = visibleText(m_record.place.table().name);
    m_facts->setText(
        loadedBy > 0 ? tr("%1 · loaded by #%2").arg(table, QLocale().toString(loadedBy)) : table);
    m_open->setEnabled(queryOfRecord(m_record.place).has_value());
}

void RecordDetail::render()
{
    decodePictures();
    const int scroll = m_view->verticalScrollBar()->value();
    m_document.write(palette(), devicePixelRatioF());
    // The cursor has gone along with what was written, to the end, where a view scrolls to that is
    // seen for the first time.
    m_view->moveCursor(QTextCursor::Start);
    m_view->verticalScrollBar()->setValue(scroll);
}

/// Begins to decode each blob that looks like a picture, where all of it is there.
void RecordDetail::decodePictures()
{
    if (!m_record.place.set)
        return;
    for (int column = 0; column < m_record.place.table().columns.size(); ++column) {
        const CellView cell = m_record.cellOf(column);
        if (cell.type != ValueType::Blob || cell.isCutOff() || m_record.pictures.contains(column)
            || !looksLikePicture(cell.bytes))
            continue;
        m_record.pictures[column] = std::nullopt;
        // Not by then(), which would ask on the other thread whether this widget still lives.
        auto *decoding = new QFutureWatcher<Picture>(this);
        connect(decoding, &QFutureWatcherBase::finished, this,
                [this, decoding, ticket = m_ticket, column] {
                    decoding->deleteLater();
                    if (ticket != m_ticket)
                        return; // another record is shown by now
                    m_record.pictures[column] = decoding->result();
                    render();
                });
        decoding->setFuture(
            decodePicture(cell.bytes.toByteArray(), pictureRoom * devicePixelRatioF()));
    }
}

void RecordDetail::follow(const QUrl &address)
{
    using Kind = RecordDocument::LinkKind;
    const std::optional<RecordDocument::Link> link = RecordDocument::linkOf(address);
    if (!link || !m_record.place.set)
        return;
    const Schema &schema = m_record.place.records->schema();
    const Relation *relation = nullptr;
    switch (link->kind) {
    case Kind::All:
        return showWhole(link->number);
    case Kind::Copy:
        return copyWhole(link->number);
    case Kind::Count:
        return m_counts->ask(link->number);
    case Kind::ForeignKey:
        relation = &schema.relations(
            m_record.place.set->table())[static_cast<size_t>(link->number)];
        break;
    case Kind::Relation:
        relation = m_counts->entries()[link->number].relation;
        break;
    }
    if (const std::optional<QuerySet> query = queryOfRelated(m_record.place, *relation))
        emit queryRequested(*query);
}

void RecordDetail::showWhole(int column)
{
    ShownRecord::Whole &whole = m_record.whole[column];
    whole = {};
    whole.isAsked = m_record.place.cell(column).isCutOff();
    render();
    if (!whole.isAsked)
        return;
    const auto deliver = [this, ticket = m_ticket, column](const Result<Value> &value) {
        if (ticket != m_ticket)
            return; // another record is shown by now
        ShownRecord::Whole &asked = m_record.whole[column];
        asked.isAsked = false;
        if (value)
            asked.value = *value;
        else
            asked.error = errorText(value.error());
        render();
    };
    whenAnswered(m_runner.wholeValue(m_record.place, column), this, deliver,
                 [deliver] { deliver(stoppedEarly()); });
}

void RecordDetail::copyWhole(int column) const
{
    const CellView cell = m_record.cellOf(column);
    QGuiApplication::clipboard()->setText(
        cell.type == ValueType::Blob ? QString::fromLatin1(
            QByteArray::fromRawData(cell.bytes.data(), cell.bytes.size()).toBase64())
                                     : textFromUtf8(cell.bytes));
}

void RecordDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateColors();
}

void RecordDetail::updateColors()
{
    QPalette colors = m_facts->palette();
    colors.setColor(QPalette::WindowText, Theme(palette()).muted());
    m_facts->setPalette(colors);
    render();
}

} // namespace roundtrip

#include "moc_recorddetail.cpp"
