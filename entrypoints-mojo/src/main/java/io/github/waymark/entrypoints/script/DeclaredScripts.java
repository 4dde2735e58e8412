package io.github.waymark.entrypoints.script;

import io.github.waymark.entrypoints.registry.Source;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scripts that the archives of a class path declare.
 *
 * @param files the files by their archive, in the order of the class path
 * @param notRead the files that can't be read, with the reason
 */
public record DeclaredScripts(Map<Source, ScriptFile> files, Map<String, String> notRead) {

    /** Reads the files of archives. */
    public static DeclaredScripts of(List<Source> sources) {
        Map<Source, ScriptFile> files = new LinkedHashMap<>();
        Map<String, String> notRead = new LinkedHashMap<>();
        for (Source source : sources) {
            String place = source.place(ScriptFile.PATH);
            try {
                Optional<byte[]> content = source.archive().bytes(ScriptFile.PATH, ScriptFile.MAX_BYTES);
                content.ifPresent(bytes -> files.put(source, ScriptFile.read(bytes, place)));
            } catch (IOException e) {
                notRead.put(place, String.valueOf(e.getMessage()));
            }
        }
        return new DeclaredScripts(files, notRead);
    }
}
