package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges the versions that were generated for several JDKs: one entry for each range of JDKs with the same version.
 *
 * <p>The order is that of the JDKs, because an older JDK may have a higher version.
 */
final class JdkVariants {

    /** A version and the JDKs to which it applies. */
    record VariantVersion(String version, Variant variant) {}

    private final SortedMap<Integer, Map<String, String>> sets = new TreeMap<>();

    /**
     * @param generated the versions by feature release of the JDK
     */
    JdkVariants(SortedMap<Integer, GeneratedVersions> generated) {
        generated.forEach((jdk, set) -> {
            Map<String, String> versions = new TreeMap<>();
            set.choices().forEach(choice -> versions.put(choice.name(), choice.version()));
            sets.put(jdk, versions);
        });
    }

    /** All versions by {@code group:artifact}, for each artifact in the order of the JDKs. */
    Map<String, List<VariantVersion>> all() {
        Map<String, List<VariantVersion>> all = new TreeMap<>();
        sets.values().forEach(versions -> versions.keySet().forEach(name -> all.put(name, List.of())));
        all.replaceAll((name, none) -> variants(name));
        return new LinkedHashMap<>(all);
    }

    private List<VariantVersion> variants(String name) {
        List<VariantVersion> variants = new ArrayList<>();
        String current = "";
        int from = 0;
        for (Map.Entry<Integer, Map<String, String>> set : sets.entrySet()) {
            String version = set.getValue().getOrDefault(name, "");
            if (!version.equals(current)) {
                int jdk = set.getKey().equals(sets.firstKey()) ? 0 : set.getKey();
                add(variants, current, from, jdk);
                current = version;
                from = jdk;
            }
        }
        add(variants, current, from, Integer.MAX_VALUE);
        return variants;
    }

    private static void add(List<VariantVersion> variants, String version, int from, int below) {
        if (!version.isEmpty() && from < below) {
            variants.add(new VariantVersion(version, new Variant(from, below, "")));
        }
    }
}
