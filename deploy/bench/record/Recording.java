import java.lang.annotation.Annotation;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;

/**
 * Loaded into the running program by the benchmark, so that one program is compared with itself: {@code times=N} has each act
 * recorded so many times (0: not at all) and put in order N times as often as by default, {@code count} does the hourly work
 * that enters supports as counts.
 */
public final class Recording {

    private static final String RECORD = "org.betterif.record.";
    /** The default of betterif.record.sequence-every. */
    private static final long EVERY_MILLIS = 2000;

    private static volatile boolean often;
    private static Thread sequencing;

    private Recording() {}

    public static void agentmain(String wanted, Instrumentation program) throws Exception {
        if (wanted.equals("count")) {
            new Job(loaded(program, RECORD + "act.SupportCounts"), "run").call();
        } else {
            int times = Integer.parseInt(wanted.substring("times=".length()));
            var field = loaded(program, RECORD + "act.Recorder").getDeclaredField("times");
            field.setAccessible(true);
            field.setInt(null, times);
            sequence(new Job(loaded(program, RECORD + "Sequencer"), "run"), times);
        }
    }

    /** The scheduler does nothing more often than once a second. */
    private static synchronized void sequence(Job sequencer, int times) throws InterruptedException {
        often = false;
        if (sequencing != null) {
            sequencing.join(); // an interrupt could fall into a statement
            sequencing = null;
        }
        if (times > 1) {
            often = true;
            sequencing = Thread.ofPlatform().daemon().name("bench-sequencer").start(() -> {
                try {
                    while (often) {
                        sequencer.call();
                        Thread.sleep(EVERY_MILLIS / times);
                    }
                } catch (ReflectiveOperationException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static Class<?> loaded(Instrumentation program, String name) throws ClassNotFoundException {
        for (var type : program.getAllLoadedClasses()) {
            if (type.getName().equals(name)) {
                return type;
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** A method of one of the program's own objects. */
    private static final class Job {

        private final Object owner;
        private final Method method;

        Job(Class<?> type, String method) throws ReflectiveOperationException {
            var container = call(type, "io.quarkus.arc.Arc", "container", null);
            var handle = call(type, "io.quarkus.arc.ArcContainer", "instance", container, type, new Annotation[0]);
            this.owner = call(type, "io.quarkus.arc.InstanceHandle", "get", handle);
            this.method = type.getDeclaredMethod(method);
            this.method.setAccessible(true);
        }

        void call() throws ReflectiveOperationException {
            method.invoke(owner);
        }

        private static Object call(Class<?> near, String type, String name, Object on, Object... arguments)
                throws ReflectiveOperationException {
            var parameters = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {Class.class, Annotation[].class};
            return near.getClassLoader().loadClass(type).getMethod(name, parameters).invoke(on, arguments);
        }
    }
}
