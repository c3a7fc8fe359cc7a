detente roots sebd5716e
detente roots sb897a366
