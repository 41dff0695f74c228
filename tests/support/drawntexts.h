// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/race/drawing.h"

#include <QStringList>

namespace roundtrip::test {

/// Returns all texts of \a drawing, in the order in which they were added.
inline QStringList drawnTexts(const Drawing &drawing)
{
    QStringList texts;
    for (const Drawing::Shape &shape : drawing.shapes()) {
        if (shape.kind == Drawing::Shape::Kind::Text)
            texts << shape.text;
    }
    return texts;
}

} // namespace roundtrip::test
