package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests with real data are skipped for everybody who lacks them; each has a twin that makes its data, and so runs everywhere. */
class TwinsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern NEEDS_DATA =
            Pattern.compile("getProperty\\(\"waymark\\.(?:data|jars)\"|\\bRealJars\\.");

    /** The twins of each class, as {@code Class#method}. */
    private static final Map<String, List<String>> TWINS = Map.ofEntries(
            Map.entry(
                    "GoldenVersionsTest", List.of("GoldenVersionsTest#aCommitOfASmallHistoryStandsWhereTheTableSays")),
            Map.entry("ReleaseLogTest", List.of("ReleaseLogTest#eachReleaseHasWhatGitLogShowsSinceTheEarlierOnes")),
            Map.entry("GoldenTest", List.of("GoldenTest#listsOfASmallProject")),
            Map.entry("AuditTest", List.of("AuditTest#randomHistories")),
            Map.entry("RealNotesTest", List.of("RealNotesTest#everyKindOfTextIsShownInEveryFormat")),
            Map.entry("RealFormsTest", List.of("RealFormsTest#theValuesAndCommentsOfMadeFilesStayToo")),
            Map.entry("RealTransitionsTest", List.of("RealTransitionsTest#transitionsOfASmallSeriesAreReproduced")),
            Map.entry(
                    "RealRequestsTest",
                    List.of(
                            "RequestCheckTest#releasesThatAreTaggedAreHistory",
                            "RequestCheckTest#anUnknownCommitIsOneFinding")),
            Map.entry(
                    "RealSeriesTest",
                    List.of("SeriesLifecycleTest#aNewSeriesHasTheDeliverablesOfTheLastOneWithoutTheirReleases")),
            Map.entry("SchemaTest", List.of("SchemaTest#allFaultsOfAFileAreReportedWithTheirPlaces")),
            Map.entry("JdkVerdictsTest", List.of("JdkVerdictsTest#aFileIsReadAsServiceLoaderReadsIt")),
            Map.entry(
                    "RealClassPathsTest",
                    List.of(
                            "PackageCheckTest#oneFileOfSeveralLosesTheProvidersOfTheOthers",
                            "EntryPointCheckTest#aProviderThatServiceLoaderCannotMakeIsReportedOnce")),
            Map.entry("ValueVerdictsTest", List.of("ValueVerdictsTest#aTextIsReadAsTheDocumentationSays")),
            Map.entry(
                    "OsloSampleTest",
                    List.of(
                            "OsloSampleTest#theSampleOfASmallExportIsAsTheManualDescribesIt",
                            "OsloSampleTest#wrongNamesAndValuesOfASmallFileAreFound")),
            Map.entry(
                    "RealMetadataTest",
                    List.of(
                            "SpringMetadataTest#defaultsAreTextsNumbersListsOrAbsent",
                            "ModelReaderTest#optionsOfAJarThatWasBuiltWithoutMetadataAreReadFromItsClasses")),
            Map.entry(
                    "AbsentRuleTest",
                    List.of("AbsentRuleTest#theArtifactThatHasTheOptionIsNamedAndNotThatOfThePrefix")),
            Map.entry(
                    "RenamedGroupsTest",
                    List.of("RenamedGroupsTest#whatMetadataSaysOfSomeOptionsOfAGroupHoldsForTheOthers")),
            Map.entry("RealMigrationTest", List.of("MigrationTest#chainsAreFollowedAndDeadEndsAreRefused")),
            Map.entry("RealLintTest", List.of("ComparisonTest#eachRuleForMetadataHasAFinding")),
            Map.entry(
                    "RealUpgradeTest",
                    List.of("ComparisonTest#anUpgradeReportsWhatFilesSetAndChangedDefaultsOfTheRest")),
            Map.entry("RealDiffTest", List.of("ComparisonTest#eachKindOfChangeIsFound")),
            Map.entry(
                    "RealSettingsTest",
                    List.of(
                            "ValidationTest#aSettingOfARemovedOptionHasNoEffect",
                            "ValidationTest#anUnknownSettingIsReportedWithTheNearestOption")));

    @Test
    void eachTestWithRealDataHasATwinWithout() throws IOException {
        Map<String, String> sources = sources();
        Set<String> needing = new TreeSet<>();
        sources.forEach((name, source) -> {
            if (!name.equals("TwinsTest") && NEEDS_DATA.matcher(source).find()) {
                needing.add(name);
            }
        });

        assertEquals(new TreeSet<>(TWINS.keySet()), needing);
        List<String> missing = new ArrayList<>();
        TWINS.values().stream().flatMap(List::stream).forEach(twin -> {
            String[] parts = twin.split("#", -1);
            boolean there = sources.getOrDefault(parts[0], "").contains(" void " + parts[1] + "(");
            if (!there) {
                missing.add(twin);
            }
        });
        assertEquals(List.of(), missing);
    }

    /** The sources of test classes by simple name; those of the same name together. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(TwinsTest::isTest).toList()) {
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        return sources;
    }

    private static boolean isTest(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.contains("src/test/java/") && !path.contains("/target/") && path.endsWith("Test.java");
    }
}
