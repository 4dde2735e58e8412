package io.github.waymark.constraints.update;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.constraints.order.VersionOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The release notes that a library has in its jar, {@code META-INF/release-notes.json}, as {@code release-notes:attach} adds them. */
public final class LibraryNotes {

    private static final String ENTRY = "META-INF/release-notes.json";
    private static final int MAX_BYTES = 5_000_000;

    private LibraryNotes() {}

    /**
     * The notes of the releases after one version up to another, newest first: {@code 1.2.0, New Features: …}.
     *
     * @return nothing if the jar has no notes, or none that can be read: they only inform
     */
    public static List<String> between(Path jar, String from, String to) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            if (entry == null) {
                return List.of();
            }
            byte[] bytes = zip.getInputStream(entry).readNBytes(MAX_BYTES);
            return notes(new String(bytes, StandardCharsets.UTF_8), from, to);
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException e) {
            return List.of();
        }
    }

    private static List<String> notes(String json, String from, String to) {
        List<String> notes = new ArrayList<>();
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        for (JsonElement element : array(root, "releases")) {
            JsonObject release = element.getAsJsonObject();
            String name = release.get("name").getAsString();
            if (VersionOrder.compare(name, from) <= 0 || VersionOrder.compare(name, to) > 0) {
                continue;
            }
            array(release, "preludes").forEach(one -> notes.add(name + ": " + text(one)));
            for (JsonElement one : array(release, "sections")) {
                JsonObject section = one.getAsJsonObject();
                String title = section.get("title").getAsString();
                array(section, "entries").forEach(note -> notes.add(name + ", " + title + ": " + text(note)));
            }
        }
        return notes;
    }

    private static JsonArray array(JsonObject json, String key) {
        return json.has(key) ? json.getAsJsonArray(key) : new JsonArray();
    }

    private static String text(JsonElement note) {
        return note.getAsJsonObject().get("text").getAsString().strip().replaceAll("\\s+", " ");
    }
}
