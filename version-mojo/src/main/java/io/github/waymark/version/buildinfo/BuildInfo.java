package io.github.waymark.version.buildinfo;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.json.JsonMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a build is. Only what the commit decides is in it, so that another build of the same commit gives the same bytes: no clock, no
 * user, no machine, no branch.
 *
 * @param version the module's version
 * @param commit 40 hexadecimal digits, or "" where nothing knows it
 * @param commitTime ISO 8601, UTC, or ""
 * @param tag the version tag behind the commit, or ""
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
     * @param checkout what is known of the checkout; empty where there is neither git nor a record of a source archive
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

    /** The resource's folder, as seen by a class loader. */
    public String folder() {
        return "META-INF/" + groupId + "/" + artifactId;
    }

    /** Names and values in the order in which they are written; what isn't known is left out. */
    public Map<String, String> values() {
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
        StringBuilder lines = new StringBuilder();
        values().forEach((name, value) -> lines.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        return lines.toString();
    }

    /** The resource {@code build.json}: one object, schema 1. */
    public String json() {
        JsonMap json = JsonMap.report();
        json.putAll(values());
        if (!commit.isEmpty()) {
            json.add("distance", distance).add("dirty", dirty);
        }
        return json.line();
    }

    /** A manifest to be merged into that of the jar. */
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
