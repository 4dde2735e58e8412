package io.github.waymark.configuration.source;

import io.github.waymark.classfile.DeclaredClass;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a jar or folder. */
sealed interface Archive extends Closeable {

    /** Opens a jar or folder. */
    static Archive open(Path path) throws IOException {
        return Files.isDirectory(path) ? new Folder(path) : new Jar(new ZipFile(path.toFile()));
    }

    /** The content of a file; empty if there is none. */
    Optional<InputStream> find(String name) throws IOException;

    /** The files directly in a folder with this end of their names, sorted. */
    List<String> list(String folder, String end) throws IOException;

    /** The class files, sorted. */
    List<String> classes() throws IOException;

    /** Reads all class files in any order. Of larger files than any class, only the first part is read. */
    void readClasses(ClassBytes reader) throws IOException;

    /** Takes the content of class files. */
    interface ClassBytes {

        /**
         * Takes a class file.
         *
         * @param buffer which the next class file may have, too
         * @param length the size of the class file
         */
        void read(byte[] buffer, int length);
    }

    /** The files of a folder. */
    record Folder(Path root) implements Archive {

        @Override
        public Optional<InputStream> find(String name) throws IOException {
            Path file = root.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        }

        @Override
        public List<String> list(String folder, String end) throws IOException {
            Path path = root.resolve(folder);
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(path)) {
                return names(files, end);
            }
        }

        @Override
        public List<String> classes() throws IOException {
            if (!Files.isDirectory(root)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(root)) {
                return names(files, ".class");
            }
        }

        @Override
        public void readClasses(ClassBytes reader) throws IOException {
            for (String file : classes()) {
                try (InputStream stream = Files.newInputStream(root.resolve(file))) {
                    byte[] bytes = stream.readNBytes(DeclaredClass.MAX_BYTES);
                    reader.read(bytes, bytes.length);
                }
            }
        }

        private List<String> names(Stream<Path> files, String end) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** The files of a jar. */
    record Jar(ZipFile zip) implements Archive {

        /** Larger than most class files. */
        private static final int BUFFER = 1 << 16;

        @Override
        public Optional<InputStream> find(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            return entry == null || entry.isDirectory() ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        }

        @Override
        public List<String> list(String folder, String end) {
            String prefix = folder + "/";
            List<String> names = new ArrayList<>();
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name ->
                            name.startsWith(prefix) && name.endsWith(end) && name.indexOf('/', prefix.length()) < 0)
                    .sorted()
                    .forEach(names::add);
            return names;
        }

        @Override
        public List<String> classes() {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .toList();
        }

        @Override
        public void readClasses(ClassBytes reader) throws IOException {
            byte[] buffer = new byte[BUFFER];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    int size = (int) Math.min(Math.max(entry.getSize(), 0), DeclaredClass.MAX_BYTES);
                    buffer = buffer.length < size ? new byte[size] : buffer;
                    try (InputStream stream = zip.getInputStream(entry)) {
                        reader.read(buffer, stream.readNBytes(buffer, 0, size));
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
