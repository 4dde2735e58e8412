package io.github.waymark.version.archive;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.Reckoning;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What tells the version where there is no git: a file of lines {@code name=value}, read by the extension and by the goals. */
final class VersionRecord {

    private VersionRecord() {}

    /** The record of a version; that of a commit, never of a working tree. */
    static byte[] of(DerivedVersion version, Checkout checkout) {
        StringBuilder record = new StringBuilder("# Tells Waymark the version where there is no git.\n");
        line(record, "version", version.version());
        if (version.reckoning().isPresent()) {
            Reckoning reckoning = version.reckoning().get();
            line(record, "commit", reckoning.commit());
            line(record, "commitTime", reckoning.time());
            line(record, "baseTag", reckoning.baseTag().orElse(""));
            line(record, "distance", Integer.toString(reckoning.distance()));
        }
        for (Map.Entry<String, DerivedVersion> product : checkout.products().entrySet()) {
            line(record, "product." + product.getKey(), product.getValue().version());
        }
        checkout.facts()
                .remote()
                .ifPresent(remote -> line(record, "remote", remote.value().web()));
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
