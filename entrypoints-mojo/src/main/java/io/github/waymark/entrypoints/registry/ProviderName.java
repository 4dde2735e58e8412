package io.github.waymark.entrypoints.registry;

import io.github.waymark.classfile.DeclaredClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names by which the runtime library finds providers: that of an annotation, or one that is derived from the class. */
public final class ProviderName {

    /** The annotations that give a provider its name. */
    static final List<String> ANNOTATIONS =
            List.of("io.github.waymark.entrypoints.Named", "jakarta.inject.Named", "javax.inject.Named");

    /** Between a small letter or digit and a capital, and before the last of several capitals that a small letter follows. */
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[^\\p{Lu}_-])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern SEPARATORS = Pattern.compile("[_-]+");

    private ProviderName() {}

    /** The name of a provider of a service. */
    public static String of(Optional<DeclaredClass> provider, String binaryName, String service) {
        return provider.flatMap(ProviderName::written).orElseGet(() -> derived(binaryName, service));
    }

    /** The name that an annotation gives a class. */
    public static Optional<String> written(DeclaredClass provider) {
        for (String annotation : ANNOTATIONS) {
            Optional<String> name = provider.annotation(annotation).flatMap(use -> use.text("value"));
            if (name.isPresent() && !name.get().isEmpty()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The simple name in kebab case, without the simple name of the service at its end; {@code default} if nothing remains. */
    static String derived(String provider, String service) {
        String own = simple(provider);
        String common = simple(service);
        String rest = own.endsWith(common) ? own.substring(0, own.length() - common.length()) : own;
        String words =
                SEPARATORS.matcher(WORD_START.matcher(rest).replaceAll("-")).replaceAll("-");
        String name = words.toLowerCase(Locale.ROOT);
        name = name.startsWith("-") ? name.substring(1) : name;
        name = name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
        return name.isEmpty() ? "default" : name;
    }

    /** What follows the last {@code .} or {@code $}; a {@code $} at the end is part of the names of Scala's objects. */
    private static String simple(String binaryName) {
        int end = binaryName.length();
        while (end > 1 && binaryName.charAt(end - 1) == '$') {
            end--;
        }
        String name = binaryName.substring(0, end);
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
