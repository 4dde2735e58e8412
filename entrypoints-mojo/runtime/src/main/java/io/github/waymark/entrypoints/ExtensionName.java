package io.github.waymark.entrypoints;

import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Set;

/** Names of providers: from annotations, or derived from the class. */
final class ExtensionName {

    private static final Set<String> FOREIGN = Set.of("jakarta.inject.Named", "javax.inject.Named");

    private ExtensionName() {}

    /** The name of a provider. */
    static String of(Class<?> type, String service) {
        String annotated = annotated(type);
        return annotated.isEmpty() ? derived(type.getName(), service) : annotated;
    }

    private static String annotated(Class<?> type) {
        Named named = type.getAnnotation(Named.class);
        if (named != null && !named.value().isEmpty()) {
            return named.value();
        }
        for (Annotation annotation : type.getAnnotations()) {
            if (FOREIGN.contains(annotation.annotationType().getName())) {
                return foreign(annotation);
            }
        }
        return "";
    }

    /** The value of an annotation whose class this module does not know. */
    private static String foreign(Annotation annotation) {
        try {
            return String.valueOf(annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the name in " + annotation.annotationType().getName() + " can't be read", e);
        }
    }

    /**
     * The simple name of the class in kebab case, without the simple name of the service at its end; {@code default} if nothing remains.
     *
     * @param type the binary name of the class
     * @param service the binary name of the service
     */
    static String derived(String type, String service) {
        String own = simple(type);
        String common = simple(service);
        String rest = own.endsWith(common) ? own.substring(0, own.length() - common.length()) : own;
        String name = kebab(rest);
        return name.isEmpty() ? "default" : name;
    }

    /** What follows the last {@code .} or {@code $}, except one at the end, which Scala adds to the class of an object. */
    private static String simple(String binary) {
        int end = binary.length();
        while (end > 1 && binary.charAt(end - 1) == '$') {
            end--;
        }
        int start = Math.max(binary.lastIndexOf('.', end - 1), binary.lastIndexOf('$', end - 1)) + 1;
        return binary.substring(start, end);
    }

    private static String kebab(String camel) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            boolean separator = c == '_' || c == '-';
            if ((separator || startsWord(camel, i)) && kebab.length() > 0 && kebab.charAt(kebab.length() - 1) != '-') {
                kebab.append('-');
            }
            kebab.append(separator ? "" : String.valueOf(c));
        }
        String name = kebab.toString().toLowerCase(Locale.ROOT);
        return name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
    }

    /** A capital after a small letter or digit, or the last of several capitals before a small letter: {@code HTTPServer}. */
    private static boolean startsWord(String camel, int i) {
        if (i == 0 || !Character.isUpperCase(camel.charAt(i))) {
            return false;
        }
        boolean afterCapital = Character.isUpperCase(camel.charAt(i - 1));
        return !afterCapital || (i + 1 < camel.length() && Character.isLowerCase(camel.charAt(i + 1)));
    }
}
