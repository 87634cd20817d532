import java.lang.instrument.Instrumentation;

/** Loaded into the running program by the benchmark: turns the writing of entries off and on, so that one program is compared with itself. */
public final class Recording {

    private Recording() {}

    public static void agentmain(String wanted, Instrumentation program) throws ReflectiveOperationException {
        for (var loaded : program.getAllLoadedClasses()) {
            if (loaded.getName().equals("org.betterif.record.act.Recorder")) {
                var field = loaded.getDeclaredField("recording");
                field.setAccessible(true);
                field.setBoolean(null, Boolean.parseBoolean(wanted));
            }
        }
    }
}
