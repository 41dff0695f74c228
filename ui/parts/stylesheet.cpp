// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/stylesheet.h"

#include "ui/parts/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The window's style sheet, with a name that begins with % in place of each colour that no palette
/// has, see Theme::styleSheet().
constexpr QStringView sheetWithNames = uR"(
        QToolTip { padding: 3px; }
        #toolbar, #statusBar { background: palette(window); }
        #toolbar { border-bottom: 1px solid %line; }
        #sidebar, #sidebar QTreeView { background: palette(window); }
        #schemaPopup QTreeView { background: palette(base); }
        #schemaPopup { background: palette(base); border: 1px solid %line; }
        #schemaHeading { color: %muted; }
        #strip, #filterRow, #searchBar { background: palette(base); border-bottom: 1px solid %line; }
        QStatusBar { border-top: 1px solid %line; color: %muted; }
        QStatusBar::item { border: none; }
        QStatusBar QLabel { color: %muted; }
        QToolButton, QPushButton {
            background: %button; border: 1px solid %line; border-radius: 5px;
            padding: 4px 10px; color: palette(button-text); }
        QToolButton:hover, QPushButton:hover { background: %hover; }
        QToolButton:focus, QPushButton:focus { border-color: %ring; }
        QPushButton { outline: none; }
        QToolButton:disabled, QPushButton:disabled { color: %faint; }
        QComboBox { background: %button; border: 1px solid %line; border-radius: 5px;
            padding: 3px 8px; color: palette(button-text); combobox-popup: 0; }
        QComboBox QAbstractItemView { background: palette(base); color: palette(text);
            border: 1px solid %line; selection-background-color: %accent;
            selection-color: %onAccent; }
        QComboBox QAbstractItemView::item { padding: 3px 6px; }
        QComboBox QAbstractItemView::item:selected { background: %accent; color: %onAccent; }
        QComboBox:hover { background: %hover; }
        QComboBox:focus { border-color: %ring; }
        QComboBox::drop-down { border: none; width: 18px; }
        QComboBox::down-arrow { image: none; }
        QToolButton[flat="true"] { background: transparent; border-color: transparent; }
        QToolButton[flat="true"]:hover { background: %hover; }
        QToolButton[flat="true"]:focus { border-color: %ring; }
        QToolButton[flat="true"]:checked { background: %checked; border-color: %line; }
        QToolButton[flat="true"]:checked:focus { border-color: %ring; }
        QToolButton[narrow="true"] { padding: 4px 3px; }
        #pathArea { background: transparent; border: none; }
        QToolButton[popupMode="2"]::menu-indicator, #chip::menu-indicator,
        #back::menu-indicator, #forward::menu-indicator { image: none; }
        QToolButton[popupMode="1"] { padding-right: 22px; }
        QToolButton::menu-button { border-left: 1px solid %line; width: 18px; }
        QToolButton[segment] { padding: 5px 12px; }
        #loadOthers { padding: 5px 10px; }
        QToolButton[segment][tight="true"] { padding: 5px 6px; }
        #showTree, #showTable { padding: 4px 10px; }
        QToolButton[dropdown="true"]::menu-indicator { image: none; }
        QToolButton[segment="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
        QToolButton[segment="middle"] { border-radius: 0; border-left: none; }
        QToolButton[segment="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0;
            border-left: none; }
        QToolButton[segment]:checked {
            background: %accent; color: %onAccent; border-color: %accent; font-weight: bold; }
        QToolButton[segment]:checked:focus { border: 2px solid palette(text); padding: 4px 11px; }
        #loadOthers:checked:focus, #showTree:checked:focus, #showTable:checked:focus {
            padding: 4px 9px; }
        #pill { border-radius: 11px; padding: 2px 12px; background: transparent; color: %muted; }
        #pill[lit="repeated"] { border-color: %repeated; color: %repeated; }
        #pill[lit="again"] { border-color: %again; color: %again; }
        #pill[lit="error"] { border-color: %error; color: %error; }
        #copyAs { padding: 2px 10px; }
        #queriesLeft { color: %muted; border-top: 1px solid %line; }
        #pill[tight="true"] { padding: 2px 5px; }
        #pill:checked { background: %checked; border-width: 2px; padding: 1px 11px; }
        #pill:disabled { color: %faint; }
        #pill:focus { border: 2px solid %ring; padding: 1px 11px; }
        #pill[tight="true"]:checked, #pill[tight="true"]:focus { padding: 1px 4px; }
        #muted, #otherStrategy, #queryHeading, #planSaid, #placeholder { color: %muted; }
        QLineEdit { background: palette(base); border: 1px solid %line; border-radius: 5px;
            padding: 4px 7px; }
        QLineEdit:focus { border-color: %ring; }
        QLineEdit[bare="true"] { border: 1px solid transparent; background: transparent;
            padding: 3px 5px; }
        QLineEdit[bare="true"]:focus { border-color: %ring; }
        QTreeView, QTableView, QTextBrowser, QPlainTextEdit {
            border: 1px solid transparent;
            background: palette(base); }
        QTreeView:focus, QTableView:focus, QTextBrowser:focus, QPlainTextEdit:focus {
            border-color: %ring; }
        QTreeView, QTableView { selection-background-color: transparent; }
        #completions { border: 1px solid %line; }
        #completions::item { padding: 3px 6px; }
        #completions::item:selected { background: %accent; color: %onAccent; }
        #conditionChip { background: %checked; border: 1px solid %line; border-radius: 11px; }
        #conditionText { padding: 2px 2px 2px 10px; }
        #conditionRemove { padding: 2px 8px 2px 4px; color: %muted; }
        #hitCount { color: %muted; }
        QHeaderView { background: palette(window); }
        QHeaderView::section { background: palette(window); color: %muted; border: none;
            border-bottom: 1px solid %line; padding: 5px 6px; }
        QSplitter::handle { background: %line; }
        QAbstractScrollArea::corner { background: palette(base); border: none; }
        QScrollBar { background: palette(base); border: none; margin: 0; }
        QScrollBar:vertical { width: 12px; }
        QScrollBar:horizontal { height: 12px; }
        QScrollBar::handle { background: %scroll; border-radius: 4px; margin: 2px; }
        QScrollBar::handle:hover { background: %muted; }
        QScrollBar::handle:vertical { min-height: 32px; }
        QScrollBar::handle:horizontal { min-width: 32px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: none; }
        QTabBar::tab { padding: 4px 10px; border: none; color: %muted;
            background: transparent; border-bottom: 2px solid transparent; }
        QTabBar::tab:selected { color: palette(text); border-bottom-color: %accent; }
        QTabBar::tab:selected:focus { border: 1px solid %ring; border-bottom: 2px solid %ring; }
        QTabWidget::pane { border: none; border-top: 1px solid %line; }
        QLabel[fieldError="true"], #connectOutcome[outcome="failed"] { color: %error; }
        #connectOutcome[outcome="good"] { color: %good; }
        #connectionSide { background: palette(base); border-right: 1px solid %line; }
        #connections, #helpContents { background: transparent; outline: none;
            border: 1px solid transparent; border-radius: 5px; }
        #connections:focus, #helpContents:focus { border-color: %ring; }
        #connections::item { padding: 5px 6px; border-radius: 4px; color: palette(text); }
        #connections::item:selected { background: %accent; color: %onAccent; }
        QPushButton:default { background: %accent; border-color: %accent; color: %onAccent; }
        QPushButton:default:hover { background: %accentHover; }
        QPushButton:default:disabled { background: %button; border-color: %line; color: %faint; }
        #startPage, #startContent { background: palette(base); }
        #startTitle { font-size: %titleSize; font-weight: bold; }
        #startAbout { color: %muted; font-size: %aboutSize; }
        #startHeading { font-weight: bold; }
        #startOffer { background: %batchTint; border-radius: 6px; margin-bottom: 14px; }
        #startBack { background: transparent; border: none; color: %link; padding: 2px 0;
            margin-bottom: 10px; }
        #startBack:hover, #startBack:focus { text-decoration: underline; }
        #connectAgain { background: %accent; border-color: %accent; color: %onAccent; }
        #startCard { background: palette(alternate-base); border: 1px solid %line;
            border-radius: 7px; text-align: left; }
        #startCard:hover { background: %hover; }
        #startCard:focus, #startCard[recommended="true"] { border-color: %accent; }
        #startCard:focus { border-width: 2px; }
        #startCardTitle { color: %link; font-weight: bold; }
        #startCardAbout { color: %muted; }
        #startCardKeys { color: %muted; }
        #recentPlaces::item { padding: 0 8px; border: none; }
        #recentPlaces::item:hover { background: %hover; }
        #recentPlaces::item:selected { background: %pale; }
        #removeRecent { color: %link; padding: 2px 4px; }
        #relationPane { background: palette(base); border-left: 1px solid %line; }
        #relationHeading, #raceHeading { font-weight: bold; }
        #racePane { background: palette(base); }
        #raceSubject, #raceState { color: %muted; }
        #growthQueries, #growthTime { padding: 2px 12px; }
        #relationHint { color: %muted; padding: 8px 14px; }
        #relationList::item { padding: 0 4px; border: none; }
        #relationList::indicator:unchecked { width: 12px; height: 12px; border: 1px solid %muted;
            border-radius: 3px; background: palette(base); }
        #relationList::item:selected { background: %pale; }
        #useRelations:enabled { background: %accent; border-color: %accent; color: %onAccent; }
        QToolButton[link="true"] { background: transparent; border-color: transparent;
            color: %link; padding: 2px 4px; }
        QToolButton[link="true"]:hover { text-decoration: underline; }
        QToolButton[link="true"]:focus { border-color: %accent; }
        #helpContents::item { padding: 4px 6px; border-radius: 4px; }
        #helpContents::item:selected { background: %accent; color: %onAccent; }
        #missingIndex { background: %batchTint; border-radius: 5px; }
        #createIndex { background: palette(base); padding: 2px 6px; }
        #messageBar { background: palette(alternate-base); border-bottom: 1px solid %line; }
        #messageBar[failure="true"] { background: %errorTint; }
        #tourCard { background: palette(base); border: 2px solid %accent; border-radius: 7px; }
        #tourHeading { font-weight: bold; color: %link; }
        #tourOutline { background: transparent; border: 2px solid %accent; border-radius: 6px; }
        #tourNext { background: %accent; border-color: %accent; color: %onAccent; }
        #tourNext:focus { border: 2px solid palette(text); padding: 3px 9px; }
        #relationBar { background: %batchTint; border-bottom: 1px solid %line; }
        #relationText { color: palette(text); }
        #useGuesses { background: %accent; border-color: %accent; color: %onAccent; }
        #messageText { color: palette(text); }
        QPushButton:default:focus, #useGuesses:focus, #useRelations:focus, #connectAgain:focus {
            border: 2px solid palette(text); padding: 3px 9px; }
        QProgressBar { border: 1px solid %line; border-radius: 4px; text-align: center;
            background: palette(base); color: palette(text); }
        QProgressBar::chunk { background: %chunk; border-radius: 3px; }
    )";

/// What is added with high contrast, where all else has an edge of one pixel as well.
constexpr QStringView strongRings = uR"(
        QTreeView, QTableView, QTextBrowser, QPlainTextEdit { border: 2px solid transparent; }
        QTreeView:focus, QTableView:focus, QTextBrowser:focus, QPlainTextEdit:focus,
        QLineEdit:focus, QLineEdit[bare="true"]:focus, QComboBox:focus, QToolButton:focus,
        QToolButton[flat="true"]:focus, QPushButton:focus, #connections:focus,
        #helpContents:focus { border: 2px solid %ring; }
    )";

/// \a times the size of the program's font, for a style sheet.
QString fontSize(double times)
{
    const QFont font = QApplication::font();
    return font.pixelSize() > 0 ? u"%1px"_s.arg(std::lround(font.pixelSize() * times))
                                : u"%1pt"_s.arg(font.pointSizeF() * times, 0, 'f', 1);
}

QColor hoverColor(const Theme &theme, const QColor &button)
{
    if (theme.isHighContrast())
        return theme.selection(true);
    return theme.isDark() ? button.lighter(125) : button.darker(106);
}

/// Where one reads from the right, the first button of a switch is the right one.
void mirror(QString &sheet)
{
    sheet.replace(R"("left")"_L1, R"("first")"_L1);
    sheet.replace(R"("right")"_L1, R"("left")"_L1);
    sheet.replace(R"("first")"_L1, R"("right")"_L1);
}

} // namespace

QString filledStyleSheet(const Theme &theme, const QPalette &palette)
{
    using Mark = QueryLogModel::Mark;
    const bool isDark = theme.isDark();
    const bool isHighContrast = theme.isHighContrast();
    const QString button = palette.color(QPalette::Button).name();
    const QString hover = hoverColor(theme, palette.color(QPalette::Button)).name();
    const QColor ground = palette.color(QPalette::Base);
    const QColor error = theme.mark(Mark::Error);
    const auto mix = [](int a, int b) { return (a * 5 + b) / 6; };
    const auto tinted = [&](const QColor &color) {
        if (isHighContrast)
            return ground.name();
        return QColor(mix(ground.red(), color.red()), mix(ground.green(), color.green()),
                      mix(ground.blue(), color.blue()))
            .name();
    };
    const auto chosen = [&](const QString &strong, const QString &dark, const QString &light) {
        return isHighContrast ? strong : isDark ? dark : light;
    };
    const std::initializer_list<std::pair<QString, QString>> names = {
        { u"%line"_s, theme.hairline().name() },
        { u"%muted"_s, theme.muted().name() },
        { u"%button"_s, button },
        { u"%hover"_s, hover },
        { u"%accentHover"_s,
          (isHighContrast ? theme.accent() : theme.accent().darker(112)).name() },
        { u"%accent"_s, theme.accent().name() },
        { u"%onAccent"_s, theme.onAccent().name() },
        { u"%ring"_s, theme.ring().name() },
        { u"%titleSize"_s, fontSize(2) },
        { u"%aboutSize"_s, fontSize(1.1) },
        // The text in the middle of the bar is on either ground.
        { u"%chunk"_s,
          chosen(theme.selection(true).name(), theme.accent().darker(112).name(), u"#a9cfe8"_s) },
        { u"%pale"_s, theme.paleSelection().name() },
        { u"%good"_s, theme.good().name() },
        { u"%scroll"_s, chosen(theme.muted().name(), u"#4b5259"_s, u"#c3c9ce"_s) },
        { u"%faint"_s,
          // Readable with high contrast, too, but not as strong as what can be used.
          chosen(isDark ? u"#8d959b"_s : u"#6a737b"_s, u"#6d757c"_s, u"#9aa2a9"_s) },
        { u"%repeated"_s, theme.mark(Mark::Repeated).name() },
        { u"%again"_s, theme.mark(Mark::Again).name() },
        { u"%checked"_s, hover },
        { u"%errorTint"_s, tinted(error) },
        { u"%batchTint"_s, tinted(theme.mark(Mark::Batch)) },
        { u"%error"_s, error.name() },
        { u"%link"_s, theme.mark(Mark::Batch).name() },
    };
    QString filled = sheetWithNames.toString();
    if (isHighContrast)
        filled += strongRings;
    if (QGuiApplication::isRightToLeft())
        mirror(filled);
    for (const auto &[name, value] : names)
        filled.replace(name, value);
    return filled;
}

} // namespace roundtrip
