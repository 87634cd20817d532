package org.betterif.place;

/** An entry of one of the place's lists, as it is read. */
sealed interface Listed
        permits PlaceView.AreaView,
                PlaceView.TopicView,
                PlaceView.ServiceView,
                PlaceView.ClosureView,
                PlaceBook.Period,
                PlaceView.RightDoorView {

    long id();

    long version();
}
