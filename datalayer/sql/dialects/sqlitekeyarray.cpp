// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/sqlitekeyarray.h"

#include "datalayer/base/jsonwriter.h"

#include <algorithm>

namespace roundtrip {

bool fitsKeyArray(const Value &value)
{
    return value.type == ValueType::Integer
        || (value.type == ValueType::Text && value.bytes.isValidUtf8()
            && !value.bytes.contains('\0'));
}

Value keyArray(const QList<QList<Value>> &keys)
{
    Value array { ValueType::Text, 0, 0, {} };
    JsonWriter json([&array](QByteArrayView text) { array.bytes.append(text); });
    json.beginArray();
    for (const QList<Value> &key : keys) {
        if (key.size() > 1)
            json.beginArray();
        for (const Value &part : key)
            json.value(part.view());
        if (key.size() > 1)
            json.endArray();
    }
    json.endArray();
    json.flush();
    return array;
}

} // namespace roundtrip
