/**
 * One thing that is measured.
 *
 * @param unit what an operation is called in the table
 */
record Scenario(String name, String unit, Load.Plan plan) {

    static Scenario of(String name, Load.Plan plan) {
        return new Scenario(name, "requests", plan);
    }
}
