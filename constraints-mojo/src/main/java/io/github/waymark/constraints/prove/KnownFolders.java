package io.github.waymark.constraints.prove;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Folders of this machine that public texts must not name. They are removed from a text, so that a path in one of them is relative to it.
 *
 * <p>Other paths stay: a failed test may compare paths, and would not be understood without them.
 */
record KnownFolders(List<Path> folders) {

    KnownFolders {
        // The deepest first, so that a path is relative to the nearest of them.
        folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .filter(folder -> folder.getNameCount() > 0)
                .distinct()
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
                .toList();
    }

    String removedFrom(String text) {
        String removed = text;
        for (Path folder : folders) {
            // Neither the end nor the beginning of another name: /home/ann is in neither /mnt/home/ann nor /home/anna.
            String name = "(?<![\\w.-])" + Pattern.quote(folder.toString());
            removed = removed.replaceAll(name + "[/\\\\]", "").replaceAll(name + "(?![\\w-])", ".");
        }
        return removed;
    }
}
