package io.github.waymark.matrix.jdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the short name of a JDK's distribution, as {@code actions/setup-java} uses it. */
final class Distribution {

    /** By a part of the vendor's name; in the order of preference for JDKs of the same version. */
    private static final Map<String, String> BY_VENDOR = new LinkedHashMap<>();

    static {
        BY_VENDOR.put("adoptium", "temurin");
        BY_VENDOR.put("adoptopenjdk", "adopt");
        BY_VENDOR.put("amazon", "corretto");
        BY_VENDOR.put("azul", "zulu");
        BY_VENDOR.put("bellsoft", "liberica");
        BY_VENDOR.put("microsoft", "microsoft");
        BY_VENDOR.put("sap", "sapmachine");
        BY_VENDOR.put("ibm", "semeru");
        BY_VENDOR.put("international business machines", "semeru");
        BY_VENDOR.put("jetbrains", "jetbrains");
        BY_VENDOR.put("alibaba", "dragonwell");
        BY_VENDOR.put("tencent", "kona");
        BY_VENDOR.put("graalvm", "graalvm-community");
        BY_VENDOR.put("oracle", "oracle");
    }

    private Distribution() {}

    /** The short name; empty if the vendor is unknown. */
    static String of(ReleaseFile release) {
        String vendor = release.value("IMPLEMENTOR").toLowerCase(Locale.ROOT);
        if (vendor.contains("oracle") && !release.value("GRAALVM_VERSION").isEmpty()) {
            return "graalvm";
        }
        return BY_VENDOR.entrySet().stream()
                .filter(known -> vendor.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The rank of a distribution among JDKs of the same version; lower is better. */
    static int rank(String distribution) {
        int at = List.copyOf(BY_VENDOR.values()).indexOf(distribution);
        return at < 0 ? BY_VENDOR.size() : at;
    }
}
