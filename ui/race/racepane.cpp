// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/racepane.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/models/errortext.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/icons/icons.h"
#include "ui/parts/isolated.h"
#include "ui/parts/plaintext.h"
#include "ui/race/racepicture.h"
#include "ui/race/racetext.h"
#include "ui/race/raceview.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr std::array feltLatencies = { 1.0, 5.0, 20.0, 100.0 };
/// What is felt where the estimate is without any latency.
constexpr double leastFelt = 5;

QToolButton *paneButton(QWidget *parent, const QString &text, const QString &name,
                        const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

RacePane::RacePane(QWidget *parent)
    : QFrame(parent)
    , m_heading(new ElidedLabel(this))
    , m_subject(new ElidedLabel(this))
    , m_state(new ElidedLabel(this))
    , m_again(paneButton(this, tr("Again"), u"raceAgain"_s, {}))
    , m_feel(paneButton(this, {}, u"raceFeel"_s,
                        tr("Race once, and really wait so long for each round trip")))
    , m_save(paneButton(this, tr("Save picture…"), u"raceSave"_s,
                        tr("Save the lanes and the plot as SVG or PNG")))
    , m_view(new RaceView(this))
{
    setObjectName("racePane"_L1);
    setAccessibleName(tr("Race"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    buildTop();
    buildState();
    lines->addWidget(m_view, 1);
    setLatencyMs(m_latencyMs);
}

void RacePane::buildTop()
{
    m_heading->setText(tr("Race"));
    m_heading->setObjectName("raceHeading"_L1);
    // Where there is little room, the buttons have it, and then the heading.
    m_heading->setMinimumWidth(1);
    m_subject->setMinimumWidth(1);
    m_subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subject->setObjectName("raceSubject"_L1);
    m_feel->setPopupMode(QToolButton::MenuButtonPopup);
    m_feel->setMenu(makeFeelMenu());
    m_save->setPopupMode(QToolButton::MenuButtonPopup);
    auto *pictures = new QMenu(m_save);
    pictures->addAction(tr("Save picture…"), this, &RacePane::chooseFile);
    QAction *copy = pictures->addAction(tr("Copy picture"), this, &RacePane::copyPicture);
    copy->setObjectName("raceCopy"_L1);
    m_save->setMenu(pictures);
    QToolButton *close = paneButton(this, {}, u"closeRace"_s, tr("Close the race (Ctrl+R)"));
    close->setAccessibleName(tr("Close the race"));
    close->setProperty("flat", true);
    setOwnIcon(close, u"close"_s);
    connect(m_again, &QToolButton::clicked, this, [this] {
        if (m_view->figures().isRunning())
            emit stopRequested();
        else
            emit raceRequested(false);
    });
    connect(m_feel, &QToolButton::clicked, this, [this] { feel(m_latencyMs); });
    connect(m_save, &QToolButton::clicked, this, &RacePane::chooseFile);
    connect(close, &QToolButton::clicked, this, &RacePane::closeRequested);

    auto *bar = new QFrame(this);
    bar->setObjectName("filterRow"_L1);
    auto *top = new QHBoxLayout(bar);
    top->setContentsMargins(14, 4, 8, 4);
    top->setSpacing(8);
    top->addWidget(m_heading);
    top->addSpacing(4);
    top->addWidget(m_subject, 1);
    for (QToolButton *button : { m_again, m_feel, m_save, close })
        top->addWidget(button);
    setTabOrder(m_save, close);
    layout()->addWidget(bar);
}

/// The line below: what goes on, and what the plot shows.
void RacePane::buildState()
{
    m_state->setObjectName("raceState"_L1);
    QToolButton *queries = paneButton(this, tr("Queries"), u"growthQueries"_s,
                                      tr("Plot the queries as the data grows"));
    QToolButton *time = paneButton(this, tr("Time"), u"growthTime"_s,
                                   tr("Plot the time as the data grows"));
    queries->setProperty("segment", u"left"_s);
    time->setProperty("segment", u"right"_s);
    queries->setAccessibleName(tr("Growth of the queries"));
    time->setAccessibleName(tr("Growth of the time"));
    auto *either = new QButtonGroup(this);
    for (QToolButton *button : { queries, time }) {
        button->setCheckable(true);
        either->addButton(button);
    }
    queries->setChecked(true);
    connect(time, &QToolButton::toggled, m_view, [this](bool isTime) {
        m_view->setMeasure(isTime ? GrowthMeasure::Time : GrowthMeasure::Queries);
    });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 6, 14, 0);
    line->setSpacing(0);
    line->addWidget(m_state, 1);
    line->addSpacing(8);
    line->addWidget(queries);
    line->addWidget(time);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
    setTabOrder(queries, time);
    setTabOrder(time, m_view);
}

QMenu *RacePane::makeFeelMenu()
{
    auto *menu = new QMenu(m_feel);
    for (const double latency : feltLatencies)
        menu->addAction(tr("%1 ms a round trip").arg(latency), this, [=, this] { feel(latency); });
    menu->addAction(tr("Other…"), this, &RacePane::chooseLatency);
    return menu;
}

void RacePane::feel(double latencyMs)
{
    emit latencyChosen(latencyMs > 0 ? latencyMs : leastFelt);
    emit raceRequested(true);
}

void RacePane::chooseLatency()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setLabelText(tr("Time of one round trip, in milliseconds:"));
    dialog->setDoubleRange(0.01, maxLatencyMs);
    dialog->setDoubleDecimals(2);
    dialog->setDoubleValue(m_latencyMs > 0 ? m_latencyMs : leastFelt);
    connect(dialog, &QInputDialog::doubleValueSelected, this, &RacePane::feel);
    dialog->open();
}

void RacePane::setLatencyMs(double latencyMs)
{
    m_latencyMs = latencyMs;
    m_view->setLatency(fromMilliseconds(latencyMs));
    m_feel->setText(
        tr("Feel it: %1 ms").arg(QLocale().toString(latencyMs > 0 ? latencyMs : leastFelt)));
    update();
}

void RacePane::show(const RaceFigures &figures)
{
    m_view->show(figures);
    update();
}

QWidget *RacePane::firstButton() const
{
    return m_again;
}

void RacePane::update()
{
    const RaceFigures &figures = m_view->figures();
    const bool isRunning = figures.isRunning();
    m_again->setText(isRunning ? tr("Stop") : tr("Again"));
    m_again->setToolTip(isRunning ? tr("End the race; what was measured stays (Esc)")
                                  : tr("Race all strategies over the page that is shown"));
    // What is disabled loses the focus, which would go to the button that closes the race.
    if (isRunning && (m_feel->hasFocus() || m_save->hasFocus()))
        m_again->setFocus(Qt::OtherFocusReason);
    m_feel->setEnabled(!isRunning);
    m_save->setEnabled(!isRunning && !figures.lanes.isEmpty());
    const RaceText text(figures, m_view->latency());
    const bool isEmpty = figures.lanes.isEmpty();
    m_subject->setText(isEmpty ? QString() : isolated(text.subject() + u" · "_s + text.manner()));
    QString state = isEmpty ? tr("Nothing has raced yet.") : text.state();
    if (!isEmpty && state.isEmpty()) {
        state = tr("Each run built its records anew. %1 queries in all, which are not in the log.")
                    .arg(QLocale().toString(figures.sent));
    }
    m_state->setText(state);
}

void RacePane::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Save the picture"));
    dialog->setObjectName("racePicture"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({ tr("SVG picture (*.svg)"), tr("PNG picture (*.png)") });
    dialog->setDefaultSuffix(u"svg"_s);
    if (!m_folder.isEmpty())
        dialog->setDirectory(m_folder);
    dialog->selectFile(u"race.svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("png"_L1) ? u"png"_s : u"svg"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &RacePane::savePicture);
    dialog->open();
}

void RacePane::savePicture(const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    const Result<> saved = saveRacePicture(path, m_view->figures(), m_view->pictureStyle(), font());
    emit said(saved ? tr("The picture was saved to %1.").arg(path)
                    : tr("The picture was not saved. %1.").arg(errorText(saved.error())));
}

void RacePane::copyPicture()
{
    QGuiApplication::clipboard()->setMimeData(
        raceMimeData(m_view->figures(), m_view->pictureStyle(), font()));
    emit said(tr("The picture was copied."));
}

} // namespace roundtrip

#include "moc_racepane.cpp"
