package io.github.waymark.constraint.source;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders in which a relative file is looked for: the current folder first, because that is what a shell completes, then the folder of
 * the build, then the root, for options in {@code .mvn/maven.config}.
 *
 * @param current the folder that the user is in
 * @param build the folder of the build, which {@code -f} can name
 * @param root the folder that contains {@code .mvn}
 */
public record ListFolders(Path current, Path build, Path root) {

    /**
     * The location that a user names, on the command line or in the environment. A file that exists nowhere is one of the current folder.
     *
     * @param where the place of the text, for messages
     * @throws io.github.waymark.problem.ProblemException if the text is invalid
     */
    public ListLocation ofUser(String text, String where) {
        ListLocation here = ListLocation.parse(text, current, where);
        if (here instanceof ListLocation.File file && !Files.exists(file.path())) {
            for (Path folder : new Path[] {build, root}) {
                if (Files.exists(folder.resolve(text))) {
                    return ListLocation.parse(text, folder, where);
                }
            }
        }
        return here;
    }

    /**
     * The location that a project names itself. A file is relative to the root, and inside of the project's repository.
     *
     * @param where the place of the text, for messages
     * @throws io.github.waymark.problem.ProblemException if the text is invalid, or names a file outside
     */
    public ListLocation ofProject(String text, String where) {
        return ListLocation.ofProject(text, root, where);
    }
}
