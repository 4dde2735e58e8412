package io.github.waymark.version.archive;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.version.text.PropertyLines;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file in a source archive from which the extension and the goals read the version if there is no git. */
final class VersionRecord {

    private VersionRecord() {}

    /** The record of a commit's version. */
    static byte[] of(DerivedVersion version, Checkout checkout) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "version", version.version());
        if (version.calculated().isPresent()) {
            CalculatedVersion calculated = version.calculated().get();
            put(values, "commit", calculated.commit());
            put(values, "commitTime", calculated.time());
            put(values, "baseTag", calculated.baseTag().orElse(""));
            put(values, "distance", Integer.toString(calculated.distance()));
        }
        for (Map.Entry<String, DerivedVersion> product : checkout.products().entrySet()) {
            put(values, "product." + product.getKey(), product.getValue().version());
        }
        // Remotes differ between clones, so a remote is only recorded if POMs are completed with it.
        if (checkout.completesPoms()) {
            checkout.projectMetadata()
                    .remote()
                    .ifPresent(remote -> put(values, "remote", remote.value().web()));
        }
        return ("# The version for builds without git, read by Waymark.\n" + PropertyLines.of(values))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** The path of the record, relative to the top of the repository. */
    static String path(Checkout checkout) {
        String root = checkout.git()
                .orElseThrow()
                .workTree()
                .relativize(checkout.root())
                .toString()
                .replace('\\', '/');
        return (root.isEmpty() ? "" : root + "/") + Checkout.RECORD;
    }
}
