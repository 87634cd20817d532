package org.betterif.selection.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and {@code --options} of a command line; every option but the flags takes one value. */
final class Arguments {
    final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    Arguments(List<String> arguments, Set<String> valued, Set<String> flags) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (flags.contains(name) && equals < 0) {
                options.computeIfAbsent(name, n -> new ArrayList<>()).add("");
            } else if (!valued.contains(name)) {
                throw new UsageError("unknown option " + name);
            } else if (equals >= 0) {
                options.computeIfAbsent(name, n -> new ArrayList<>()).add(argument.substring(equals + 1));
            } else if (i + 1 == arguments.size()) {
                throw new UsageError(name + " needs a value");
            } else {
                options.computeIfAbsent(name, n -> new ArrayList<>()).add(arguments.get(++i));
            }
        }
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String text(String name, String otherwise) {
        List<String> values = options.get(name);
        if (values == null) {
            return otherwise;
        }
        if (values.size() > 1) {
            throw new UsageError(name + " is given twice");
        }
        return values.get(0);
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    long number(String name, long otherwise, long least) {
        String text = text(name, Long.toString(otherwise));
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new UsageError(name + " " + text + " is not a whole number of " + least + " or more");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, String otherwise) {
        String text = text(name, otherwise);
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(word(constant));
        }
        throw new UsageError(name + " " + text + " is not one of " + String.join(", ", known));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
