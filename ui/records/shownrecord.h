// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/recordplace.h"
#include "ui/records/picture.h"

#include <QString>

#include <map>
#include <optional>

namespace roundtrip {

/// ShownRecord is a record with what has become known of its values since it was shown.
struct ShownRecord
{
    /// Whole is a value that the user wants to see all of.
    struct Whole
    {
        bool isAsked = false; ///< it is on its way
        std::optional<Value> value; ///< none where memory has all of it
        QString error; ///< why it could not be read
    };

    RecordPlace place;
    std::map<int, Whole> whole; ///< by column
    /// By column, of blobs that begin as a picture does; none while it is decoded.
    std::map<int, std::optional<Picture>> pictures;

    /// Returns the value in \a column, all of it where it was read.
    [[nodiscard]] CellView cellOf(int column) const
    {
        const auto found = whole.find(column);
        return found != whole.end() && found->second.value ? found->second.value->view()
                                                           : place.cell(column);
    }
};

} // namespace roundtrip
