package org.betterif.place;

import java.util.List;
import java.util.Map;
import org.betterif.place.area.AreaView;
import org.betterif.place.calendar.ClosureView;
import org.betterif.place.preelection.PreElectionView;
import org.betterif.place.rightdoor.RightDoorView;
import org.betterif.place.service.ServiceView;
import org.betterif.place.topic.TopicView;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** Everything about the place, for everybody. The versions are what an administrator's {@code If-Match} names. */
record PlaceView(
        Council council,
        String timeZone,
        List<AreaView> areas,
        List<TopicView> topics,
        List<ServiceView> services,
        List<ClosureView> closures,
        List<PreElectionView> preElection,
        List<RightDoorView> rightDoors,
        @Nullable DemoView demo) {

    record Council(
            LocalisedText name,
            LocalisedText shortName,
            LocalisedText strapline,
            @Nullable LocalisedText welcome,
            @Nullable LocalisedText note,
            @Nullable LocalisedText address,
            @Nullable LocalisedText opening,
            @Nullable String telephone,
            @Nullable String email,
            long version) {

        static Council of(CouncilPart.Council council) {
            var plan = council.plan();
            return new Council(
                    plan.name(),
                    plan.shortName(),
                    plan.strapline(),
                    plan.welcome(),
                    plan.note(),
                    plan.address(),
                    plan.opening(),
                    plan.telephone(),
                    plan.email(),
                    council.version());
        }
    }

    /**
     * Only in the demo: who may sign in, with the name as the password, and in which roles.
     *
     * @param clockAheadSeconds how far the demo's clock is moved
     */
    record DemoView(Map<String, List<String>> people, long clockAheadSeconds) {}
}
