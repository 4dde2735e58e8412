package io.github.waymark.configuration.value;

import java.util.ArrayList;
import java.util.List;

/** The constants of Java's own enums, such as {@code java.util.concurrent.TimeUnit}. */
final class JdkEnums {

    private JdkEnums() {}

    /** The constants of a type; none if it is not an enum of Java. */
    static List<String> constants(String type) {
        if (!type.startsWith("java.") && !type.startsWith("javax.")) {
            return List.of();
        }
        try {
            Object[] constants = Class.forName(type, false, ClassLoader.getPlatformClassLoader())
                    .getEnumConstants();
            List<String> names = new ArrayList<>();
            for (Object constant : constants == null ? new Object[0] : constants) {
                names.add(((Enum<?>) constant).name());
            }
            return names;
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
