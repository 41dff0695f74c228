// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

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
        QToolButton:focus, QPushButton:focus { border-color: %accent; }
        QToolButton:disabled, QPushButton:disabled { color: %faint; }
        QComboBox { background: %button; border: 1px solid %line; border-radius: 5px;
            padding: 3px 8px; }
        QComboBox:hover { background: %hover; }
        QComboBox:focus { border-color: %accent; }
        QComboBox::drop-down { border: none; width: 18px; }
        QComboBox::down-arrow { image: none; }
        QToolButton[flat="true"] { background: transparent; border-color: transparent; }
        QToolButton[flat="true"]:hover { background: %hover; }
        QToolButton[flat="true"]:focus { border-color: %accent; }
        QToolButton[flat="true"]:checked { background: %checked; border-color: %line; }
        QToolButton[narrow="true"] { padding: 4px 3px; }
        #pathArea { background: transparent; border: none; }
        QToolButton[popupMode="2"]::menu-indicator, #chip::menu-indicator,
        #back::menu-indicator, #forward::menu-indicator { image: none; }
        QToolButton[popupMode="1"] { padding-right: 22px; }
        QToolButton::menu-button { border-left: 1px solid %line; width: 18px; }
        QToolButton[segment] { padding: 5px 12px; }
        #loadOthers { padding: 5px 10px; }
        #showTree, #showTable { padding: 4px 10px; }
        QToolButton[dropdown="true"]::menu-indicator { image: none; }
        QToolButton[segment="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
        QToolButton[segment="middle"] { border-radius: 0; border-left: none; }
        QToolButton[segment="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0;
            border-left: none; }
        QToolButton[segment]:checked {
            background: %accent; color: white; border-color: %accent; font-weight: bold; }
        #pill { border-radius: 11px; padding: 2px 12px; background: transparent; color: %muted; }
        #pill[lit="repeated"] { border-color: %repeated; color: %repeated; }
        #pill[lit="again"] { border-color: %again; color: %again; }
        #pill[lit="error"] { border-color: %error; color: %error; }
        #pill:checked { background: %checked; border-width: 2px; padding: 1px 11px; }
        #muted, #otherStrategy, #queryHeading, #planSaid, #placeholder {
            color: %muted; }
        QLineEdit { background: palette(base); border: 1px solid %line; border-radius: 5px;
            padding: 4px 7px; }
        QLineEdit:focus { border-color: %accent; }
        QLineEdit[bare="true"] { border: none; background: transparent; padding: 4px 6px; }
        QTreeView, QTableView, QTextBrowser { border: none; background: palette(base); }
        QTreeView, QTableView { selection-background-color: transparent; }
        #completions { border: 1px solid %line; }
        #completions::item { padding: 3px 6px; }
        #completions::item:selected { background: %accent; color: white; }
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
        QTabBar::tab { padding: 4px 12px; border: none; color: %muted;
            background: transparent; border-bottom: 2px solid transparent; }
        QTabBar::tab:selected { color: palette(text); border-bottom-color: %accent; }
        QTabWidget::pane { border: none; border-top: 1px solid %line; }
        QLabel[fieldError="true"], #connectOutcome[outcome="failed"] { color: %error; }
        #connectOutcome[outcome="good"] { color: %good; }
        #connectionSide { background: palette(base); border-right: 1px solid %line; }
        #connections { background: transparent; }
        #connections::item { padding: 5px 6px; border-radius: 4px; color: palette(text); }
        #connections::item:selected { background: %accent; color: white; }
        QPushButton:default { background: %accent; border-color: %accent; color: white; }
        QPushButton:default:hover { background: %accentHover; }
        QPushButton:default:disabled { background: %button; border-color: %line; color: %faint; }
        #startPage, #startContent { background: palette(base); }
        #startTitle { font-size: 20pt; font-weight: bold; }
        #startAbout { color: %muted; font-size: 11pt; }
        #startHeading { font-weight: bold; }
        #startOffer { background: %batchTint; border-radius: 6px; margin-bottom: 14px; }
        #startBack { background: transparent; border: none; color: %link; padding: 2px 0;
            margin-bottom: 10px; }
        #startBack:hover, #startBack:focus { text-decoration: underline; }
        #connectAgain { background: %accent; border-color: %accent; color: white; }
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
        #recentPlaces::item:selected { background: %batchTint; }
        #removeRecent { color: %link; padding: 2px 4px; }
        #relationPane { background: palette(base); border-left: 1px solid %line; }
        #relationHeading { font-weight: bold; }
        #relationHint { color: %muted; padding: 8px 14px; }
        #relationList::item { padding: 0 4px; border: none; }
        #relationList::indicator:unchecked { width: 12px; height: 12px; border: 1px solid %muted;
            border-radius: 3px; background: palette(base); }
        #relationList::item:selected { background: %batchTint; }
        #useRelations:enabled { background: %accent; border-color: %accent; color: white; }
        QToolButton[link="true"] { background: transparent; border-color: transparent;
            color: %link; padding: 2px 4px; }
        QToolButton[link="true"]:hover { text-decoration: underline; }
        QToolButton[link="true"]:focus { border-color: %accent; }
        #missingIndex { background: %batchTint; border-radius: 5px; }
        #createIndex { background: palette(base); padding: 2px 6px; }
        #messageBar { background: %errorTint; border-bottom: 1px solid %line; }
        #relationBar { background: %batchTint; border-bottom: 1px solid %line; }
        #relationText { color: palette(text); }
        #useGuesses { background: %accent; border-color: %accent; color: white; }
        #messageText { color: palette(text); }
        QProgressBar { border: 1px solid %line; border-radius: 4px; text-align: center;
            background: palette(base); max-height: 14px; }
        QProgressBar::chunk { background: %accent; border-radius: 3px; }
    )";

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QPalette paletteOf(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb button, QRgb highlight)
{
    QPalette palette(rgb(button), rgb(window));
    for (const auto role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(role, rgb(text));
    palette.setColor(QPalette::Base, rgb(base));
    palette.setColor(QPalette::AlternateBase, rgb(alternate));
    palette.setColor(QPalette::ToolTipBase, rgb(base));
    palette.setColor(QPalette::Highlight, rgb(highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, rgb(highlight));
    QColor faint = rgb(text);
    faint.setAlphaF(0.45F);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::PlaceholderText, faint);
    return palette;
}

} // namespace

Theme::Theme(const QPalette &palette)
    : m_palette(palette)
    , m_isDark(palette.color(QPalette::Base).lightness() < 128)
{ }

QPalette Theme::lightPalette()
{
    return paletteOf(0xf2f3f5, 0xffffff, 0xf7f8f9, 0x1b1f23, 0xfafbfc, 0x0b6ba8);
}

QPalette Theme::darkPalette()
{
    return paletteOf(0x24282c, 0x1a1d20, 0x202427, 0xe6e9ec, 0x30353a, 0x2a82c9);
}

QColor Theme::mark(QueryLogModel::Mark mark) const
{
    switch (mark) {
    case QueryLogModel::Mark::Neutral:
        return rgb(m_isDark ? 0xa3adb5 : 0x5f6b75);
    case QueryLogModel::Mark::Repeated:
        return rgb(m_isDark ? 0xff9d57 : 0xb85000);
    case QueryLogModel::Mark::Batch:
        return rgb(m_isDark ? 0x5ab4ef : 0x0b6ba8);
    case QueryLogModel::Mark::Again:
        return rgb(m_isDark ? 0xd08ce6 : 0x8a3fa0);
    case QueryLogModel::Mark::Error:
        return rgb(m_isDark ? 0xff7b78 : 0xc01c28);
    }
    return {};
}

QColor Theme::accent() const
{
    // With white text on it: dark enough in both.
    return rgb(m_isDark ? 0x1f74b5 : 0x0b6ba8);
}

QColor Theme::good() const
{
    return rgb(m_isDark ? 0x6fcf8e : 0x1b7a3d);
}

QColor Theme::muted() const
{
    // Tables 0x6a737b and 0x98a1a8, a shade stronger on light, where rows are tinted.
    return rgb(m_isDark ? 0xa0a9b0 : 0x5d666e);
}

QColor Theme::hairline() const
{
    return rgb(m_isDark ? 0x3a4046 : 0xd8dce0);
}

QColor Theme::tint(QueryLogModel::Mark mark) const
{
    QColor color = this->mark(mark);
    color.setAlphaF(m_isDark ? 0.18F : 0.14F);
    return color;
}

QString Theme::styleSheet() const
{
    const QString button = m_palette.color(QPalette::Button).name();
    const QString hover = (m_isDark ? m_palette.color(QPalette::Button).lighter(125)
                                    : m_palette.color(QPalette::Button).darker(106))
                              .name();
    const QColor ground = m_palette.color(QPalette::Base);
    const QColor error = mark(QueryLogModel::Mark::Error);
    const auto mix = [](int a, int b) { return (a * 5 + b) / 6; };
    const auto tinted = [&](const QColor &color) {
        return QColor(mix(ground.red(), color.red()), mix(ground.green(), color.green()),
                      mix(ground.blue(), color.blue()))
            .name();
    };
    const std::initializer_list<std::pair<QString, QString>> names = {
        { u"%line"_s, hairline().name() },
        { u"%muted"_s, muted().name() },
        { u"%button"_s, button },
        { u"%hover"_s, hover },
        { u"%accentHover"_s, accent().darker(112).name() },
        { u"%accent"_s, accent().name() },
        { u"%good"_s, good().name() },
        { u"%scroll"_s, m_isDark ? u"#4b5259"_s : u"#c3c9ce"_s },
        { u"%faint"_s, m_isDark ? u"#6d757c"_s : u"#9aa2a9"_s },
        { u"%repeated"_s, mark(QueryLogModel::Mark::Repeated).name() },
        { u"%again"_s, mark(QueryLogModel::Mark::Again).name() },
        { u"%checked"_s, hover },
        { u"%errorTint"_s, tinted(error) },
        { u"%batchTint"_s, tinted(mark(QueryLogModel::Mark::Batch)) },
        { u"%error"_s, error.name() },
        { u"%link"_s, mark(QueryLogModel::Mark::Batch).name() },
    };
    QString filled = sheetWithNames.toString();
    for (const auto &[name, value] : names)
        filled.replace(name, value);
    return filled;
}

void paintMark(QPainter &painter, const QRectF &square, QueryLogModel::Mark mark,
               const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF center = square.center();
    const qreal half = square.width() / 2;
    switch (mark) {
    case QueryLogModel::Mark::Neutral:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 2));
        painter.drawEllipse(center, half - 1.5, half - 1.5);
        break;
    case QueryLogModel::Mark::Repeated:
        painter.drawPolygon(QPolygonF {
            QPointF(center.x(), center.y() - half), QPointF(center.x() + half, center.y()),
            QPointF(center.x(), center.y() + half), QPointF(center.x() - half, center.y()) });
        break;
    case QueryLogModel::Mark::Batch:
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
        break;
    case QueryLogModel::Mark::Again: {
        const qreal bar = square.width() * 0.3;
        painter.drawRect(QRectF(square.left() + 1, square.top(), bar, square.height()));
        painter.drawRect(QRectF(square.right() - bar - 1, square.top(), bar, square.height()));
        break;
    }
    case QueryLogModel::Mark::Error:
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(square.topLeft() + QPointF(1.5, 1.5),
                         square.bottomRight() - QPointF(1.5, 1.5));
        painter.drawLine(square.topRight() + QPointF(-1.5, 1.5),
                         square.bottomLeft() + QPointF(1.5, -1.5));
        break;
    }
    painter.restore();
}

QString markText(QueryLogModel::Mark mark)
{
    switch (mark) {
    case QueryLogModel::Mark::Neutral:
        break;
    case QueryLogModel::Mark::Repeated:
        return QCoreApplication::translate("mark", "repeated");
    case QueryLogModel::Mark::Batch:
        return QCoreApplication::translate("mark", "batch");
    case QueryLogModel::Mark::Again:
        return QCoreApplication::translate("mark", "again");
    case QueryLogModel::Mark::Error:
        return QCoreApplication::translate("mark", "failed");
    }
    return {};
}

} // namespace roundtrip
