package io.github.waymark.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Jars that only need to be there, and jars of classes. */
final class Jars {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface) (\\w+)");

    private Jars() {}

    static void empty(Path file) {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), new Manifest())) {
            jar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of classes, each of a source file. */
    static void compiled(Path file, List<Path> classPath, List<String> sources) {
        try {
            Path folder = Files.createTempDirectory("classes");
            try {
                Path classes = Files.createDirectory(folder.resolve("classes"));
                List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "17"));
                arguments.addAll(List.of("-d", classes.toString(), "-cp"));
                arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
                for (String source : sources) {
                    Matcher type = TYPE.matcher(source);
                    if (!type.find()) {
                        throw new IllegalArgumentException("no class: " + source);
                    }
                    arguments.add(Ground.write(folder.resolve(type.group(1) + ".java"), source)
                            .toString());
                }
                int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
                if (exit != 0) {
                    throw new IllegalStateException("doesn't compile: " + sources);
                }
                jar(file, classes);
            } finally {
                Ground.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jar(Path file, Path classes) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), new Manifest())) {
            for (Path path : Ground.below(classes).filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, jar);
            }
        }
    }
}
