//! The one way to sort. The standard library's sorts are made anew for every type, and each weighs more than a room of the core;
//! its heap sorts as well, and weighs little.

use std::collections::BinaryHeap;

/// Sorts pairs that differ.
pub(crate) fn pairs(list: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    BinaryHeap::from(list).into_sorted_vec()
}

/// Sorts by a number; what has the same stays in order.
pub(crate) fn by<T>(list: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let order: Vec<(u64, u32)> = list.iter().zip(0..).map(|(item, number)| (key(item), number)).collect();
    if order.is_sorted() {
        return;
    }
    let mut items: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(pairs(order).iter().filter_map(|&(_, number)| items[number as usize].take()));
}

/// Where what begins at `start` and ends at `end` comes in reading order, the longer first.
pub(crate) fn place(start: u32, end: u32) -> u64 {
    u64::from(start) << 32 | u64::from(u32::MAX - end)
}

#[cfg(test)]
mod tests {
    #[test]
    fn equals_stay_in_order() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        super::by(&mut list, |item| item.0);
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn the_longer_comes_first() {
        assert!(super::place(1, 9) < super::place(1, 2) && super::place(1, 2) < super::place(2, 9));
    }
}
