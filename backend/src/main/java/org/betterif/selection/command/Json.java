package org.betterif.selection.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON. */
final class Json {
    private Json() {}

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value, 0);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> writeMap(out, map, depth);
            case List<?> list -> writeList(out, list, depth);
            case BigDecimal number -> out.append(number.toPlainString());
            case Double number -> out.append(Double.isFinite(number) ? number.toString() : "null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> text(out, value.toString());
        }
    }

    private static void writeMap(StringBuilder out, Map<?, ?> map, int depth) {
        out.append('{');
        String separator = depth == 0 ? "\n  " : "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            text(out, String.valueOf(entry.getKey()));
            out.append(": ");
            write(out, entry.getValue(), depth + 1);
            separator = depth == 0 ? ",\n  " : ", ";
        }
        out.append(depth == 0 ? "\n}" : "}");
    }

    private static void writeList(StringBuilder out, List<?> list, int depth) {
        boolean lines = depth == 1 && !list.isEmpty() && list.get(0) instanceof Map;
        out.append('[');
        String separator = lines ? "\n    " : "";
        for (Object element : list) {
            out.append(separator);
            write(out, element, depth + 1);
            separator = lines ? ",\n    " : ", ";
        }
        out.append(lines ? "\n  ]" : "]");
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    // the line separators are legal in JSON but not in every reader
                    if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
