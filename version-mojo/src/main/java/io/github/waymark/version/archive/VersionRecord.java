package io.github.waymark.version.archive;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What tells the version where there is no git: a file of lines {@code name=value}, read by the extension and by the goals. */
final class VersionRecord {

    private VersionRecord() {}

    /** The record of a version; that of a commit, never of a working tree. */
    static byte[] of(DerivedVersion version, Checkout checkout) {
        StringBuilder record = new StringBuilder("# Tells Waymark the version where there is no git.\n");
        line(record, "version", version.version());
        if (version.calculated().isPresent()) {
            CalculatedVersion calculated = version.calculated().get();
            line(record, "commit", calculated.commit());
            line(record, "commitTime", calculated.time());
            line(record, "baseTag", calculated.baseTag().orElse(""));
            line(record, "distance", Integer.toString(calculated.distance()));
        }
        for (Map.Entry<String, DerivedVersion> product : checkout.products().entrySet()) {
            line(record, "product." + product.getKey(), product.getValue().version());
        }
        // Clones have different remotes, and the archive is the same from each, unless its POMs say where it comes
        // from.
        if (checkout.completesPoms()) {
            checkout.projectMetadata()
                    .remote()
                    .ifPresent(remote -> line(record, "remote", remote.value().web()));
        }
        return record.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder record, String name, String value) {
        if (!value.isEmpty()) {
            record.append(name).append('=').append(value.replace("\\", "\\\\")).append('\n');
        }
    }

    /** Where the record lies, seen from the top of the repository. */
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
