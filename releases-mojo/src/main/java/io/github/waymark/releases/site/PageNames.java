package io.github.waymark.releases.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of files for untrusted names of series, teams and types: letters, digits and dashes, and each only once. */
final class PageNames {

    private final String folder;
    private final SiteFormat format;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * Names in a folder.
     *
     * @param folder with a final slash
     */
    PageNames(String folder, SiteFormat format) {
        this.folder = folder;
        this.format = format;
    }

    /** The path of the page. */
    String path(String name) {
        return names.computeIfAbsent(name, this::unused);
    }

    private String unused(String name) {
        String words = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("\\.\\.+", ".")
                .replaceAll("^[-.]+|[-.]+$", "");
        String plain = words.isEmpty() ? "page" : words;
        String unique = plain;
        for (int i = 2; !used.add(unique); i++) {
            unique = plain + "-" + i;
        }
        return folder + format.file(unique);
    }
}
