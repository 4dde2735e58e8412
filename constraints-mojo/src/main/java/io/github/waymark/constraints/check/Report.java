package io.github.waymark.constraints.check;

import java.util.Collection;
import java.util.List;

/** The forms in which a result is told. */
public enum Report {
    TEXT {
        @Override
        public String of(Result result) {
            return TextReport.of(result);
        }
    },
    JSON {
        @Override
        public String of(Result result) {
            return JsonReport.json(result);
        }
    },
    SARIF {
        @Override
        public String of(Result result) {
            return JsonReport.sarif(result);
        }
    },
    JUNIT {
        @Override
        public String of(Result result) {
            return JunitReport.of(result);
        }
    };

    /** The report, ended by a line end. */
    public abstract String of(Result result);

    /** Findings one by one, each of several lines, the same ones of several modules together. */
    public static List<String> texts(Collection<Finding> findings) {
        return TextReport.findings(findings);
    }
}
