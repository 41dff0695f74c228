// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/icons/icons.h"

#include "ui/parts/icons/svgpicture.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

/// The resources are in a static library, which the linker would drop.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace roundtrip {

namespace {

/// The colour on the accent's ground: the accent is the text's colour where all grounds are one, as
/// high contrast has them.
QColor onAccent(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const bool isOneGround = base == palette.color(QPalette::Active, QPalette::Window)
        && base == palette.color(QPalette::Active, QPalette::Button);
    return isOneGround ? base : QColor(Qt::white);
}

/// What points to where one reads from, or to, and is turned round where that is the other side.
constexpr std::array directedIcons { "back"_L1, "forward"_L1, "race"_L1, "sidebar"_L1, "tree"_L1 };

/// PictureEngine draws a picture for a QIcon, in the colours of the application's palette.
class PictureEngine final : public QIconEngine
{
public:
    PictureEngine(SvgPicture picture, IconPlace place, bool isDirected)
        : m_picture(std::move(picture))
        , m_place(place)
        , m_isDirected(isDirected)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->save();
        if (m_isDirected && QGuiApplication::isRightToLeft()) {
            painter->translate(2 * QRectF(rect).center().x(), 0);
            painter->scale(-1, 1);
        }
        m_picture.paint(*painter, rect, color(mode, state));
        painter->restore();
    }
    /// The size is one of the screen's pixels.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PictureEngine(*this); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        const bool isMenu = m_place == IconPlace::Menu;
        const QPalette::ColorRole role = isMenu ? QPalette::WindowText : QPalette::ButtonText;
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, role);
        if (m_place == IconPlace::Switch && state == QIcon::On)
            return onAccent(palette);
        if (mode == QIcon::Selected || (isMenu && mode == QIcon::Active))
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(QPalette::Active, role);
    }

    SvgPicture m_picture;
    IconPlace m_place;
    bool m_isDirected;
};

} // namespace

QIcon ownIcon(const QString &name, IconPlace place)
{
    initIconResources();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::optional<SvgPicture> picture = SvgPicture::read(file.readAll());
    if (!picture)
        return {};
    const bool isDirected = std::ranges::find(directedIcons, name) != directedIcons.end();
    return QIcon(new PictureEngine(*std::move(picture), place, isDirected));
}

void setOwnIcon(QToolButton *button, const QString &name, IconPlace place)
{
    const bool hasText = !button->text().isEmpty();
    button->setIcon(ownIcon(name, place));
    // The icon is in the middle of this; styles leave little between it and a text.
    button->setIconSize(hasText ? QSize(20, 16) : QSize(16, 16));
    button->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

QIcon programIcon()
{
    return ownIcon(u"roundtrip"_s);
}

} // namespace roundtrip
