package io.github.waymark.matrix.agent;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out for which Java release the classes of a module and of its test framework were compiled. */
final class ClassVersions {

    private static final Set<String> FRAMEWORKS = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "junit",
            "org.junit.jupiter",
            "org.junit.platform",
            "org.junit.vintage",
            "org.testng",
            "org.spockframework")));
    /** Class files of Java N have the major version N + 44 (JVM specification, 4.1). */
    private static final int VERSION_OFFSET = 44;

    private final Map<Path, Newest> folders = new ConcurrentHashMap<>();
    private final Map<File, Integer> jars = new ConcurrentHashMap<>();

    /** The newest class file of a directory, and the names of its classes that are not abstract. */
    private static final class Newest {

        int java;
        String file = "";
        final List<String> concrete = new ArrayList<>();
    }

    /** Why a module's tests can't run on a JDK; null when they can. */
    @Nullable
    String tooNew(MavenProject project, int feature) {
        for (String folder : Arrays.asList(
                project.getBuild().getOutputDirectory(), project.getBuild().getTestOutputDirectory())) {
            Newest newest = newest(Paths.get(folder));
            if (newest.java > feature) {
                return newest.file + " is compiled for Java " + newest.java + ", and the JDK is a Java " + feature;
            }
        }
        for (Artifact artifact : project.getArtifacts()) {
            if (FRAMEWORKS.contains(artifact.getGroupId()) && artifact.getFile() != null) {
                int java = jars.computeIfAbsent(artifact.getFile(), ClassVersions::javaOf);
                if (java > feature) {
                    return "the test framework " + artifact.getArtifactId() + ' ' + artifact.getVersion()
                            + " needs Java " + java + ", and the JDK is a Java " + feature;
                }
            }
        }
        return null;
    }

    /** The number of classes in a folder that are tests of a goal by their names; abstract classes are not. */
    int count(Path folder, TestGoal goal) {
        return (int) newest(folder).concrete.stream().filter(goal::isTest).count();
    }

    private Newest newest(Path folder) {
        return folders.computeIfAbsent(folder, ClassVersions::newestIn);
    }

    private static Newest newestIn(Path folder) {
        Newest newest = new Newest();
        if (!Files.isDirectory(folder)) {
            return newest;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    // META-INF/versions has classes for newer JDKs on purpose.
                    return directory.endsWith("META-INF") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (isClass(file.getFileName().toString())) {
                        add(newest, folder, file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The tests can't read it either, and will report it.
            return newest;
        }
        return newest;
    }

    private static void add(Newest newest, Path folder, Path file) throws IOException {
        String path = folder.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
        boolean isTest = Arrays.stream(TestGoal.values()).anyMatch(goal -> goal.isTest(name));
        try (InputStream stream = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(isTest ? new BufferedInputStream(stream) : stream)) {
            int java = java(data);
            if (java > newest.java) {
                newest.java = java;
                newest.file = folder.getFileName().resolve(path).toString();
            }
            if (isTest && java > 0 && ClassAccess.isConcrete(data)) {
                newest.concrete.add(name);
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.equals("module-info.class");
    }

    private static int javaOf(File jar) {
        if (!jar.isFile()) {
            return 0;
        }
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (!name.startsWith("META-INF/") && isClass(name)) {
                    try (InputStream stream = file.getInputStream(entry)) {
                        return java(new DataInputStream(stream));
                    }
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /** The Java release of a class file; 0 when it isn't a class file. */
    private static int java(DataInputStream data) throws IOException {
        if (data.readInt() != 0xCAFEBABE) {
            return 0;
        }
        data.readUnsignedShort();
        return data.readUnsignedShort() - VERSION_OFFSET;
    }
}
