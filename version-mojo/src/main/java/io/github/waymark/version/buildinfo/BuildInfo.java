package io.github.waymark.version.buildinfo;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.json.JsonMap;
import io.github.waymark.version.text.PropertyLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Describes what a module was built from. The data depends only on the commit, not on time, user, machine or branch, so that builds of
 * the same commit give the same bytes.
 *
 * @param version the module's version
 * @param commit 40 hexadecimal digits, or "" if unknown
 * @param commitTime ISO 8601, UTC, or ""
 * @param tag the base tag of the commit, or ""
 * @param distance commits since the tag
 * @param dirty whether the working tree differed from the commit
 */
public record BuildInfo(
        String groupId,
        String artifactId,
        String version,
        String commit,
        String commitTime,
        String tag,
        int distance,
        boolean dirty) {

    /**
     * The information of a module.
     *
     * @param checkout the version of the checkout; empty if there is neither git nor a record of a source archive
     */
    public static BuildInfo of(String groupId, String artifactId, String version, Optional<DerivedVersion> checkout) {
        Optional<CalculatedVersion> calculated = checkout.flatMap(DerivedVersion::calculated);
        return new BuildInfo(
                groupId,
                artifactId,
                version,
                calculated.map(CalculatedVersion::commit).orElse(""),
                calculated.map(CalculatedVersion::time).orElse(""),
                calculated.flatMap(CalculatedVersion::baseTag).orElse(""),
                calculated.map(CalculatedVersion::distance).orElse(0),
                checkout.map(DerivedVersion::dirty).orElse(false));
    }

    /** The folder of the resources in the jar. */
    public String folder() {
        return "META-INF/" + groupId + "/" + artifactId;
    }

    /** The properties in the order in which they are written, except unknown ones. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("groupId", groupId);
        values.put("artifactId", artifactId);
        values.put("version", version);
        put(values, "commit", commit);
        put(values, "commitTime", commitTime);
        put(values, "tag", tag);
        if (!commit.isEmpty()) {
            values.put("distance", Integer.toString(distance));
            values.put("dirty", Boolean.toString(dirty));
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** The resource {@code build.properties}. */
    public String properties() {
        return PropertyLines.of(values());
    }

    /** The resource {@code build.json}: one JSON object, schema 1. */
    public String json() {
        JsonMap json = JsonMap.report();
        json.putAll(values());
        if (!commit.isEmpty()) {
            json.add("distance", distance).add("dirty", dirty);
        }
        return json.line();
    }

    /** A manifest to merge into that of the jar. */
    public byte[] manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.IMPLEMENTATION_TITLE, artifactId);
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        if (!commit.isEmpty()) {
            main.putValue("Git-Commit", commit);
            main.putValue("Git-Commit-Time", commitTime);
            main.putValue("Git-Dirty", Boolean.toString(dirty));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            manifest.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
